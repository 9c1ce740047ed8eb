package io.framex.deployment.plugin;

import java.lang.annotation.RetentionPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tags;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.ResponseKind;
import io.quarkus.gizmo2.creator.AnnotatableCreator;
import io.smallrye.common.annotation.NonBlocking;

/** The annotations of a resource method: routing, documentation and the author's own. */
final class ResourceMethodAnnotations {

    /** What the generated method says itself, or what must act on the plugin's bean only. */
    private static final Set<DotName> NOT_COPIED = Set.of(PluginDotNames.ON_REQUEST, PluginDotNames.BLOCKING,
            PluginDotNames.NON_BLOCKING, PluginDotNames.RUN_ON_VIRTUAL_THREAD, DotName.createSimple(Override.class),
            DotName.createSimple(Path.class));

    /** Interceptors and constraints run once, around the author's method. */
    private static final List<String> COPIED_PACKAGES = List.of("org.eclipse.microprofile.openapi.",
            "io.quarkus.smallrye.openapi.", "jakarta.ws.rs.", "com.fasterxml.jackson.annotation.", "java.lang.Deprecated",
            "org.jboss.resteasy.reactive.server.Cancellable");

    private final IndexView index;
    private final ApiMethodModel model;
    private final HttpApi api;

    ResourceMethodAnnotations(IndexView index, ApiMethodModel model, HttpApi api) {
        this.index = index;
        this.model = model;
        this.api = api;
    }

    void addTo(AnnotatableCreator method) {
        method.addAnnotation(Jandex2Gizmo.classDescOf(DotName.createSimple("jakarta.ws.rs." + api.method())),
                RetentionPolicy.RUNTIME, annotation -> {
                });
        method.addAnnotation(Path.class, annotation -> annotation.add("value", api.path()));
        // Our own handler moves blocking methods off the event loop; Quarkus would use worker threads.
        method.addAnnotation(NonBlocking.class);
        copied().forEach(annotation -> Jandex2Gizmo.addAnnotation(method, annotation, index));
        addMediaTypes(method);
        addDocumentation(method);
    }

    private List<AnnotationInstance> copied() {
        return model.method().declaredAnnotations().stream()
                .filter(annotation -> annotation.runtimeVisible() && !NOT_COPIED.contains(annotation.name())
                        && COPIED_PACKAGES.stream().anyMatch(annotation.name().toString()::startsWith))
                .sorted(Comparator.comparing(AnnotationInstance::name)).toList();
    }

    private void addMediaTypes(AnnotatableCreator method) {
        if (!authored(Produces.class)) {
            String json = PayloadTypes.isBinary(model.result()) ? "application/octet-stream" : "application/json";
            String type = api.response() == ResponseKind.STREAM ? "text/event-stream" : json;
            method.addAnnotation(Produces.class, annotation -> annotation.addArray("value", type));
        }
        boolean body = model.parameters().stream().anyMatch(ApiParameterModel::isBody);
        if (!authored(Consumes.class) && (body || model.isForm())) {
            String type = body ? "application/json" : FormMediaTypes.of(model);
            method.addAnnotation(Consumes.class, annotation -> annotation.addArray("value", type.split(",")));
        }
    }

    private void addDocumentation(AnnotatableCreator method) {
        ApiDocumentation documentation = model.documentation();
        if (!authored(Operation.class)) {
            method.addAnnotation(Operation.class, annotation -> {
                annotation.add("operationId", api.operationId());
                annotation.add("summary", documentation.summary());
                annotation.add("description", documentation.description());
            });
        }
        if (api.response() == ResponseKind.STREAM && !authored(APIResponse.class) && !authored(APIResponses.class)
                && !authored(APIResponseSchema.class) && model.result().value().kind() != Type.Kind.ARRAY) {
            method.addAnnotation(APIResponseSchema.class, annotation -> {
                annotation.add("value", Jandex2Gizmo.classDescOf(model.result().value().name()));
                annotation.add("responseCode", "200");
                annotation.add("responseDescription", "A stream of server-sent events");
            });
        }
        method.addAnnotation(Tags.class,
                annotation -> annotation.addArray("refs", documentation.tags().toArray(String[]::new)));
    }

    private boolean authored(Class<?> annotation) {
        return model.method().hasDeclaredAnnotation(DotName.createSimple(annotation));
    }
}
