package io.framex.deployment.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.server.model.FixedHandlersChainCustomizer;
import org.jboss.resteasy.reactive.server.model.HandlerChainCustomizer;
import org.jboss.resteasy.reactive.server.model.HandlerChainCustomizer.Phase;
import org.jboss.resteasy.reactive.server.processor.scanning.MethodScanner;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.deployment.plugin.PluginResourcesBuildItem;
import io.framex.deployment.plugin.ResourceMethod;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.catalog.ResponseKind;
import io.framex.runtime.catalog.ScalarKind;
import io.framex.runtime.http.EmptyValueHandler;
import io.framex.runtime.http.EmptyValueHandler.Meaning;
import io.framex.runtime.http.JsonBodyHandler;
import io.framex.runtime.http.JsonResultHandler;
import io.framex.runtime.http.OffloadHandler;
import io.framex.runtime.http.QueryHandler;
import io.framex.runtime.stream.EventStreamHandler;

/** Adds our handlers to the generated resource methods, each only where there is something for it to do. */
final class PluginMethodScanner implements MethodScanner {

    private final PluginResourcesBuildItem resources;

    PluginMethodScanner(PluginResourcesBuildItem resources) {
        this.resources = resources;
    }

    @Override
    public List<HandlerChainCustomizer> scan(MethodInfo method, ClassInfo actualEndpointClass,
            Map<String, Object> methodContext) {
        Optional<ResourceMethod> found = resources.find(method);
        if (found.isEmpty()) {
            return List.of();
        }
        ResourceMethod resource = found.get();
        List<HandlerChainCustomizer> customizers = new ArrayList<>();
        List<ServerRestHandler> afterMatch = new ArrayList<>();
        QueryHandler query = query(resource.api().parameters());
        if (!query.getScalars().isEmpty() || !query.getBooleans().isEmpty()) {
            afterMatch.add(query);
        }
        if (resource.api().parameters().stream().anyMatch(p -> p.location() == ParameterLocation.BODY)) {
            afterMatch.add(new JsonBodyHandler());
        }
        customizers.add(new FixedHandlersChainCustomizer(afterMatch, Phase.AFTER_MATCH));
        List<ServerRestHandler> beforeInvoke = new ArrayList<>();
        if (resource.api().parameters().stream().anyMatch(p -> p.location() == ParameterLocation.QUERY)) {
            beforeInvoke.add(emptyValues(method, resource.api().parameters()));
        }
        if (resource.blocking()) {
            beforeInvoke.add(new OffloadHandler());
        }
        customizers.add(new FixedHandlersChainCustomizer(beforeInvoke, Phase.BEFORE_METHOD_INVOKE));
        if (resource.api().response() == ResponseKind.STREAM) {
            customizers.add(new FixedHandlersChainCustomizer(List.of(new EventStreamHandler()), Phase.AFTER_METHOD_INVOKE));
        } else if (resource.json()) {
            customizers.add(new FixedHandlersChainCustomizer(List.of(new JsonResultHandler()),
                    Phase.AFTER_METHOD_INVOKE_SECOND_ROUND));
        }
        return customizers;
    }

    private static QueryHandler query(List<ApiParameter> parameters) {
        QueryHandler handler = new QueryHandler();
        handler.setScalars(new ArrayList<>(parameters.stream()
                .filter(p -> p.location() == ParameterLocation.QUERY && !p.repeated()).map(ApiParameter::name).toList()));
        handler.setBooleans(new ArrayList<>(parameters.stream()
                .filter(p -> p.location() == ParameterLocation.QUERY && p.type().kind() == ScalarKind.BOOLEAN)
                .map(ApiParameter::name).toList()));
        return handler;
    }

    private static EmptyValueHandler emptyValues(MethodInfo method, List<ApiParameter> parameters) {
        EmptyValueHandler handler = new EmptyValueHandler();
        handler.setNames(new ArrayList<>(parameters.stream().map(ApiParameter::name).toList()));
        List<Meaning> meanings = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            meanings.add(meaning(parameters.get(i), method.parameterType(i).name()));
        }
        handler.setMeanings(meanings);
        return handler;
    }

    private static Meaning meaning(ApiParameter parameter, DotName declared) {
        if (parameter.location() != ParameterLocation.QUERY) {
            return Meaning.UNCHANGED;
        }
        if (parameter.type().kind() != ScalarKind.STRING) {
            return Meaning.INVALID;
        }
        if (parameter.repeated()) {
            return declared.equals(DotName.createSimple(Set.class)) ? Meaning.TEXT_SET : Meaning.TEXT_LIST;
        }
        return declared.equals(DotName.createSimple(Optional.class)) ? Meaning.OPTIONAL_TEXT : Meaning.TEXT;
    }
}
