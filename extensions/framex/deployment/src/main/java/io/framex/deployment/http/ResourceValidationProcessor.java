package io.framex.deployment.http;

import java.util.Set;

import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.DotName;

import io.framex.deployment.plugin.PluginResourcesBuildItem;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.deployment.annotations.BuildStep;

/** Has constraints checked once: around the author's method, for calls of every kind, rather than around the resource. */
class ResourceValidationProcessor {

    /** After the transformation that adds the bindings. */
    private static final int LAST = -1_000_000;

    private static final Set<DotName> BINDINGS = Set.of(
            DotName.createSimple("io.quarkus.hibernate.validator.runtime.interceptor.MethodValidated"),
            DotName.createSimple("io.quarkus.hibernate.validator.runtime.jaxrs.JaxrsEndPointValidated"));

    @BuildStep
    AnnotationsTransformerBuildItem validateOnce(PluginResourcesBuildItem resources) {
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forMethods().priority(LAST)
                .whenMethod(method -> resources.find(method).isPresent())
                .transform(context -> context.remove(annotation -> BINDINGS.contains(annotation.name()))));
    }
}
