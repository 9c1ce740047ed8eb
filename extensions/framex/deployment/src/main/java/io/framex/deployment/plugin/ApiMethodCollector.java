package io.framex.deployment.plugin;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;

import io.framex.ApiType;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.http.ReservedPaths;

/** Turns the {@code @OnRequest} methods of a plugin into its APIs. */
final class ApiMethodCollector {

    private final IndexView index;
    private final ParameterClassifier parameters;
    private final ResultClassifier results;
    private final FunctionSchemas schemas;
    private final PluginErrors errors;

    ApiMethodCollector(IndexView index, ScalarTypes scalars, PayloadTypes payloads, PluginErrors errors) {
        this.index = index;
        this.parameters = new ParameterClassifier(scalars, payloads, errors);
        this.results = new ResultClassifier(payloads, errors);
        this.schemas = new FunctionSchemas(new TypeSchemas(index, scalars));
        this.errors = errors;
    }

    /** The APIs of a plugin, sorted by class and signature. */
    List<ApiMethodModel> collect(PluginClasses plugin) {
        List<ApiMethodModel> methods = new ArrayList<>();
        for (ClassInfo clazz : plugin.all()) {
            clazz.methods().stream().filter(method -> method.hasDeclaredAnnotation(PluginDotNames.ON_REQUEST))
                    .sorted(Comparator.comparing(Signatures::of))
                    .forEach(method -> methods.add(collect(plugin, method)));
        }
        return methods;
    }

    private ApiMethodModel collect(PluginClasses plugin, MethodInfo method) {
        AnnotationInstance request = method.declaredAnnotation(PluginDotNames.ON_REQUEST);
        ApiType type = ApiType.valueOf(request.valueWithDefault(index, "type").asEnum());
        String value = request.valueWithDefault(index, "value").asString();
        RoutePath path = RoutePath.of(value, request.valueWithDefault(index, "apiPrefix").asBoolean());
        if (!Modifier.isPublic(method.flags()) || Modifier.isStatic(method.flags())) {
            errors.add(PluginErrorCode.NOT_PUBLIC, Signatures.of(method), "API method %s is not a public instance method",
                    method.name());
        }
        List<ApiParameterModel> models = parameters(method, type == ApiType.FUNC ? Set.of() : path.names());
        ResultModel result = results.classify(method, request.valueWithDefault(index, "rawResponse").asBoolean());
        List<ApiParameter> apiParameters = models.stream().map(ApiParameterModel::api).toList();
        List<HttpApi> http = List.of();
        if (type != ApiType.FUNC) {
            if (value.isBlank()) {
                errors.add(PluginErrorCode.MISSING_PATH, Signatures.of(method), "@OnRequest has no path");
            } else {
                checkRoute(method, path, apiParameters);
                http = http(plugin, method, request, path, apiParameters, result);
            }
        }
        ApiDocumentation documentation = documentation(plugin, request);
        FunctionApi function = type == ApiType.HTTP ? null
                : new FunctionApi(functionName(plugin, method), method.declaringClass().name().toString(), method.name(),
                        apiParameters, result.shape() == ResultModel.Shape.MULTI,
                        schemas.of(models, result, documentation));
        return new ApiMethodModel(method, models, result, ExecutionModel.blocking(method, result), http, function,
                documentation);
    }

    private List<ApiParameterModel> parameters(MethodInfo method, Set<String> pathNames) {
        List<ApiParameterModel> models = new ArrayList<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            if (parameter.name() == null) {
                errors.add(PluginErrorCode.MISSING_PARAMETER_NAMES, method.declaringClass().name().toString(),
                        "%s was compiled without parameter names", method.declaringClass().simpleName());
                return List.of();
            }
            models.add(parameters.classify(parameter, pathNames));
        }
        List<String> bodies = models.stream().filter(ApiParameterModel::isBody).map(model -> model.api().name()).toList();
        boolean form = models.stream().anyMatch(model -> model.api().location() == ParameterLocation.FORM);
        if (bodies.size() > 1 || form && !bodies.isEmpty()) {
            errors.add(PluginErrorCode.TWO_BODIES, Signatures.of(method), "More than one body: %s%s",
                    String.join(", ", bodies), form ? " beside form fields" : "");
        }
        return models;
    }

    private void checkRoute(MethodInfo method, RoutePath path, List<ApiParameter> apiParameters) {
        if (!path.wellFormed()) {
            errors.add(PluginErrorCode.INVALID_ROUTE, Signatures.of(method), "Invalid path \"%s\"", path.template());
        }
        Set<String> bound = apiParameters.stream().filter(p -> p.location() == ParameterLocation.PATH)
                .map(ApiParameter::name).collect(Collectors.toSet());
        for (String name : path.names()) {
            if (!bound.contains(name)) {
                errors.add(PluginErrorCode.PATH_PARAMETER_UNBOUND, Signatures.of(method),
                        "Path \"%s\" has {%s}, but the method has no scalar parameter of that name", path.template(), name);
            }
        }
        if (ReservedPaths.contains(path.template())) {
            errors.add(PluginErrorCode.RESERVED_ROUTE, Signatures.of(method), "Path \"%s\" is taken", path.template());
        }
    }

    private List<HttpApi> http(PluginClasses plugin, MethodInfo method, AnnotationInstance request, RoutePath path,
            List<ApiParameter> apiParameters, ResultModel result) {
        List<HttpApi> operations = new ArrayList<>();
        String id = plugin.name() + "_" + method.declaringClass().simpleName() + "_" + method.name();
        Set<String> verbs = new LinkedHashSet<>(Arrays.asList(request.valueWithDefault(index, "methods").asStringArray()));
        for (String verb : verbs.stream().sorted().toList()) {
            if (!PluginDotNames.HTTP_METHODS.contains(verb)) {
                errors.add(PluginErrorCode.INVALID_ROUTE, Signatures.of(method), "Unknown HTTP method \"%s\"", verb);
                continue;
            }
            String operationId = verbs.size() == 1 ? id : id + "_" + verb.toLowerCase(Locale.ROOT);
            operations.add(new HttpApi(verb, path.template(), method.declaringClass().name().toString(), method.name(),
                    operationId, apiParameters, result.kind()));
        }
        if (verbs.isEmpty()) {
            errors.add(PluginErrorCode.INVALID_ROUTE, Signatures.of(method), "No HTTP method");
        }
        return operations;
    }

    private static String functionName(PluginClasses plugin, MethodInfo method) {
        return plugin.name() + "." + method.declaringClass().simpleName() + "." + method.name();
    }

    private ApiDocumentation documentation(PluginClasses plugin, AnnotationInstance request) {
        List<String> own = List.of(request.valueWithDefault(index, "tags").asStringArray());
        List<String> inherited = List.of(plugin.annotation().valueWithDefault(index, "tags").asStringArray());
        List<String> tags = !own.isEmpty() ? own : !inherited.isEmpty() ? inherited : List.of(plugin.name());
        return new ApiDocumentation(tags, request.valueWithDefault(index, "summary").asString(),
                request.valueWithDefault(index, "description").asString());
    }
}
