package io.framex.deployment.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodParameterInfo;

import io.framex.runtime.catalog.ParameterLocation;

/** The annotations of a resource method's parameter: the author's, and the one that binds it by name. */
final class ParameterAnnotations {

    private static final Map<ParameterLocation, DotName> DEFAULT_BINDINGS = Map.of(
            ParameterLocation.QUERY, PluginDotNames.QUERY_PARAM,
            ParameterLocation.PATH, PluginDotNames.PATH_PARAM,
            ParameterLocation.FORM, PluginDotNames.REST_FORM);

    static List<AnnotationInstance> copied(MethodParameterInfo parameter) {
        return parameter.declaredAnnotations().stream().filter(AnnotationInstance::runtimeVisible)
                .sorted(java.util.Comparator.comparing(AnnotationInstance::name)).toList();
    }

    /** The binding annotation to add where the author wrote none. */
    static Optional<DotName> binding(ApiParameterModel parameter) {
        boolean bound = parameter.info().declaredAnnotations().stream()
                .anyMatch(annotation -> PluginDotNames.BINDINGS.containsKey(annotation.name()));
        return bound ? Optional.empty() : Optional.ofNullable(DEFAULT_BINDINGS.get(parameter.api().location()));
    }

    private ParameterAnnotations() {
    }
}
