package io.framex.deployment.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jboss.resteasy.reactive.server.model.FixedHandlersChainCustomizer;
import org.jboss.resteasy.reactive.server.model.HandlerChainCustomizer;
import org.jboss.resteasy.reactive.server.model.HandlerChainCustomizer.Phase;
import org.jboss.resteasy.reactive.server.processor.scanning.MethodScanner;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.deployment.plugin.PluginResourcesBuildItem;
import io.framex.deployment.plugin.ResourceMethod;
import io.framex.runtime.cache.CacheLookupHandler;
import io.framex.runtime.cache.CacheResultHandler;
import io.framex.runtime.cache.CachedOperation;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.catalog.ResponseKind;
import io.framex.runtime.catalog.ScalarKind;
import io.framex.runtime.deadline.DeadlineEntryHandler;
import io.framex.runtime.deadline.DeadlineExitHandler;
import io.framex.runtime.deadline.LaterResultsCustomizer;
import io.framex.runtime.http.BooleanHandler;
import io.framex.runtime.http.BooleanHandler.Shape;
import io.framex.runtime.http.EmptyValueHandler;
import io.framex.runtime.http.EmptyValueHandler.Meaning;
import io.framex.runtime.http.EnvelopeHandler;
import io.framex.runtime.http.FormFieldsHandler;
import io.framex.runtime.http.JsonBodyHandler;
import io.framex.runtime.http.JsonResultHandler;
import io.framex.runtime.http.OffloadHandler;
import io.framex.runtime.http.RepeatedQueryHandler;
import io.framex.runtime.http.UploadHandler;
import io.framex.runtime.ingress.AdmissionHandler;
import io.framex.runtime.stream.EventStreamHandler;
import io.smallrye.mutiny.Uni;

/** Adds our handlers to the generated resource methods, each only where there is something for it to do. */
final class PluginMethodScanner implements MethodScanner {

    private static final DotName LIST = DotName.createSimple(List.class);
    private static final DotName SET = DotName.createSimple(Set.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);

    private static final DotName CANCELLABLE = DotName.createSimple(Cancellable.class);
    private static final Set<DotName> LATER = Set.of(DotName.createSimple(Uni.class),
            DotName.createSimple(CompletionStage.class));

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
        List<ServerRestHandler> afterMatch = new ArrayList<>(List.of(admission(resource)));
        RepeatedQueryHandler repeated = repeated(resource.api().parameters());
        if (!repeated.getScalars().isEmpty()) {
            afterMatch.add(repeated);
        }
        if (resource.api().parameters().stream().anyMatch(p -> p.location() == ParameterLocation.BODY)) {
            afterMatch.add(new JsonBodyHandler());
        }
        customizers.add(new FixedHandlersChainCustomizer(afterMatch, Phase.AFTER_MATCH));
        if (resource.blocking() && resource.cached().isEmpty()) {
            customizers.add(new FixedHandlersChainCustomizer(List.of(new OffloadHandler()), Phase.RESOLVE_METHOD_PARAMETERS));
        }
        List<ServerRestHandler> beforeInvoke = new ArrayList<>();
        if (resource.api().parameters().stream().anyMatch(p -> p.location() == ParameterLocation.FORM)) {
            beforeInvoke.add(new FormFieldsHandler());
        }
        UploadHandler uploads = uploads(resource.api().parameters());
        if (!uploads.getNames().isEmpty()) {
            beforeInvoke.add(uploads);
        }
        if (resource.api().parameters().stream().anyMatch(p -> p.location() == ParameterLocation.QUERY)) {
            beforeInvoke.add(emptyValues(method, resource.api().parameters()));
        }
        BooleanHandler booleans = booleans(method, resource.api().parameters());
        if (!booleans.getIndexes().isEmpty()) {
            beforeInvoke.add(booleans);
        }
        resource.cached().ifPresent(operation -> {
            beforeInvoke.add(lookup(operation));
            if (resource.blocking()) {
                beforeInvoke.add(new OffloadHandler());
            }
        });
        DeadlineEntryHandler entry = new DeadlineEntryHandler();
        entry.setBlocking(resource.blocking());
        beforeInvoke.add(entry);
        customizers.add(new FixedHandlersChainCustomizer(beforeInvoke, Phase.BEFORE_METHOD_INVOKE));
        List<ServerRestHandler> afterInvoke = new ArrayList<>();
        if (LATER.contains(method.returnType().name())) {
            customizers.add(later(method));
        } else {
            afterInvoke.add(new DeadlineExitHandler());
        }
        if (resource.api().response() == ResponseKind.STREAM) {
            afterInvoke.add(new EventStreamHandler());
        }
        customizers.add(new FixedHandlersChainCustomizer(afterInvoke, Phase.AFTER_METHOD_INVOKE));
        if (resource.api().response() != ResponseKind.STREAM) {
            customizers.add(new FixedHandlersChainCustomizer(results(method, resource),
                    Phase.AFTER_METHOD_INVOKE_SECOND_ROUND));
        }
        return customizers;
    }

    private static LaterResultsCustomizer later(MethodInfo method) {
        AnnotationInstance declared = method.declaredAnnotation(CANCELLABLE);
        LaterResultsCustomizer customizer = new LaterResultsCustomizer();
        customizer.setCancellable(declared == null || declared.value() == null || declared.value().asBoolean());
        return customizer;
    }

    private static CacheLookupHandler lookup(CachedOperation operation) {
        CacheLookupHandler handler = new CacheLookupHandler();
        handler.setOperation(operation);
        return handler;
    }

    private static AdmissionHandler admission(ResourceMethod resource) {
        AdmissionHandler handler = new AdmissionHandler();
        handler.setPlugin(resource.plugin());
        handler.setTemplate(resource.api().path());
        handler.setStream(resource.api().response() == ResponseKind.STREAM);
        handler.setBody(resource.api().parameters().stream().map(ApiParameter::location)
                .anyMatch(location -> location == ParameterLocation.BODY || location == ParameterLocation.FORM));
        return handler;
    }

    private static List<ServerRestHandler> results(MethodInfo method, ResourceMethod resource) {
        List<ServerRestHandler> handlers = new ArrayList<>();
        if (resource.api().response() == ResponseKind.ENVELOPE && LATER.contains(method.returnType().name())) {
            handlers.add(new EnvelopeHandler());
        }
        if (resource.json()) {
            String declared = DeclaredResult.of(method.returnType());
            JsonResultHandler json = new JsonResultHandler();
            json.setDeclared(declared);
            handlers.add(json);
            if (resource.cached().isPresent()) {
                CacheResultHandler kept = new CacheResultHandler();
                kept.setDeclared(declared);
                handlers.add(kept);
            }
        }
        return handlers;
    }

    private static RepeatedQueryHandler repeated(List<ApiParameter> parameters) {
        RepeatedQueryHandler handler = new RepeatedQueryHandler();
        handler.setScalars(new ArrayList<>(parameters.stream()
                .filter(p -> p.location() == ParameterLocation.QUERY && !p.repeated()).map(ApiParameter::name).toList()));
        return handler;
    }

    private static UploadHandler uploads(List<ApiParameter> parameters) {
        UploadHandler handler = new UploadHandler();
        handler.setNames(new ArrayList<>(parameters.stream().filter(p -> p.location() == ParameterLocation.FORM
                && p.type().kind() == ScalarKind.STRUCTURED).map(ApiParameter::name).toList()));
        return handler;
    }

    private static BooleanHandler booleans(MethodInfo method, List<ApiParameter> parameters) {
        BooleanHandler handler = new BooleanHandler();
        for (int i = 0; i < parameters.size(); i++) {
            ApiParameter parameter = parameters.get(i);
            if (parameter.type().kind() == ScalarKind.BOOLEAN) {
                handler.getIndexes().add(i);
                handler.getNames().add(parameter.name());
                handler.getLocations().add(parameter.location());
                handler.getShapes().add(shape(method.parameterType(i).name()));
            }
        }
        return handler;
    }

    private static Shape shape(DotName declared) {
        if (declared.equals(SET)) {
            return Shape.SET;
        }
        if (declared.equals(LIST)) {
            return Shape.LIST;
        }
        return declared.equals(OPTIONAL) ? Shape.OPTIONAL : Shape.SINGLE;
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
        if (parameter.type().kind() == ScalarKind.BOOLEAN) {
            return Meaning.UNCHANGED;
        }
        if (parameter.type().kind() != ScalarKind.STRING) {
            return Meaning.INVALID;
        }
        if (parameter.repeated()) {
            return declared.equals(SET) ? Meaning.TEXT_SET : Meaning.TEXT_LIST;
        }
        return declared.equals(OPTIONAL) ? Meaning.OPTIONAL_TEXT : Meaning.TEXT;
    }
}
