package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;

import io.framex.deployment.plugin.ClientMethodModel.Argument;
import io.framex.runtime.catalog.ParameterLocation;

/** Matches a method of a client with the API that it calls. */
final class ClientMethodClassifier {

    private final CallableApis apis;
    private final TypeFit types;
    private final PayloadTypes payloads;
    private final PluginErrors errors;

    ClientMethodClassifier(CallableApis apis, TypeFit types, PayloadTypes payloads, PluginErrors errors) {
        this.apis = apis;
        this.types = types;
        this.payloads = payloads;
        this.errors = errors;
    }

    /** The method with its call; empty where the API cannot be told. */
    Optional<ClientMethodModel> classify(MethodInfo method) {
        String api = method.declaredAnnotation(PluginDotNames.CALL).value().asString();
        List<String> candidates = apis.find(api);
        if (candidates.size() > 1) {
            errors.add(PluginErrorCode.AMBIGUOUS_API, Signatures.of(method), "\"%s\" can be any of %s", api,
                    String.join(", ", candidates));
            return Optional.empty();
        }
        if (candidates.isEmpty() && !CallableApis.isPath(api)) {
            errors.add(PluginErrorCode.UNKNOWN_API, Signatures.of(method), "No plugin has the function \"%s\"", api);
            return Optional.empty();
        }
        ClientResultClassifier results = new ClientResultClassifier(method, types, payloads, errors);
        if (candidates.isEmpty()) {
            List<Argument> arguments = method.parameters().stream()
                    .map(parameter -> new Argument(parameter.name(), parameter.position(), false)).toList();
            method.parameters().forEach(parameter -> payloads.checkPassed(parameter.type(), parameter));
            return results.remote().map(result -> new ClientMethodModel(method, api, result.style(), arguments,
                    result.type()));
        }
        String name = candidates.get(0);
        ApiMethodModel target = apis.get(name);
        List<Argument> arguments = arguments(method, name, target);
        return results.local(name, target.result()).map(result -> new ClientMethodModel(method, name, result.style(),
                arguments, result.type()));
    }

    private List<Argument> arguments(MethodInfo method, String api, ApiMethodModel target) {
        List<Argument> arguments = new ArrayList<>();
        for (ApiParameterModel parameter : target.parameters()) {
            String name = parameter.api().name();
            Optional<MethodParameterInfo> given = method.parameters().stream()
                    .filter(candidate -> candidate.name().equals(name)).findFirst();
            given.ifPresentOrElse(passed -> arguments.add(passed(passed, api, parameter)), () -> {
                if (parameter.api().required() || parameter.api().location() == ParameterLocation.CONTEXT) {
                    errors.add(PluginErrorCode.CALL_ARGUMENTS, Signatures.of(method),
                            "%s takes \"%s\", which the client's method does not pass", api, name);
                }
                arguments.add(new Argument(name, -1, false));
            });
        }
        List<String> known = target.parameters().stream().map(parameter -> parameter.api().name()).toList();
        String unknown = method.parameters().stream().map(MethodParameterInfo::name)
                .filter(name -> !known.contains(name)).collect(Collectors.joining("\", \""));
        if (!unknown.isEmpty()) {
            errors.add(PluginErrorCode.CALL_ARGUMENTS, Signatures.of(method), "%s has no parameter \"%s\"; it takes %s", api,
                    unknown, known.isEmpty() ? "none" : String.join(", ", known));
        }
        return arguments;
    }

    private Argument passed(MethodParameterInfo passed, String api, ApiParameterModel parameter) {
        boolean shared = CallTypes.comparable(passed.type()).equals(CallTypes.comparable(parameter.info().type()));
        if (!shared && !types.argument(passed.type(), parameter)) {
            errors.add(PluginErrorCode.CALL_TYPES, Signatures.of(passed.method()),
                    "\"%s\" is a %s, but %s takes a %s, which it can never become", passed.name(),
                    Signatures.simple(passed.type()), api, Signatures.simple(parameter.info().type()));
        } else if (!shared) {
            payloads.checkPassed(passed.type(), passed);
        }
        return new Argument(parameter.api().name(), passed.position(), shared);
    }
}
