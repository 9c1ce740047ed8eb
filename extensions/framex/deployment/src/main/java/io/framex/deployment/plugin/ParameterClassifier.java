package io.framex.deployment.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

import io.framex.deployment.plugin.PluginDotNames.Binding;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.ParameterLocation;
import io.framex.runtime.catalog.ScalarKind;
import io.framex.runtime.catalog.ScalarType;
import io.framex.runtime.http.validation.ScalarCheck;

/** Decides where a request carries a method parameter and how it is read. */
final class ParameterClassifier {

    private static final Map<Binding, ParameterLocation> LOCATIONS = Map.of(
            Binding.QUERY, ParameterLocation.QUERY,
            Binding.PATH, ParameterLocation.PATH,
            Binding.HEADER, ParameterLocation.HEADER,
            Binding.COOKIE, ParameterLocation.COOKIE,
            Binding.FORM, ParameterLocation.FORM);

    private static final ScalarCheck STANDARD = new ScalarCheck((className, text) -> text);

    private final ScalarTypes scalars;
    private final PayloadTypes payloads;
    private final PluginErrors errors;

    ParameterClassifier(ScalarTypes scalars, PayloadTypes payloads, PluginErrors errors) {
        this.scalars = scalars;
        this.payloads = payloads;
        this.errors = errors;
    }

    ApiParameterModel classify(MethodParameterInfo parameter, Set<String> pathNames) {
        Optional<AnnotationInstance> binding = parameter.declaredAnnotations().stream()
                .filter(annotation -> PluginDotNames.BINDINGS.containsKey(annotation.name())).findFirst();
        String name = binding.map(AnnotationInstance::value).map(AnnotationValue::asString)
                .filter(value -> !value.isEmpty()).orElse(parameter.name());
        if (parameter.hasDeclaredAnnotation(PluginDotNames.CONTEXT)) {
            return model(parameter, name, ParameterLocation.CONTEXT, structured(parameter.type()), false, false, null);
        }
        Type inner = unwrapOptional(parameter.type());
        Type element = element(inner);
        boolean repeated = element != inner;
        if (repeated && inner != parameter.type()) {
            errors.add(PluginErrorCode.UNSUPPORTED_PARAMETER, Signatures.of(parameter.method()),
                    "Parameter \"%s\" is a list inside an Optional; take the Optional away, a list may be empty", name);
        }
        boolean file = element.name().equals(PluginDotNames.FILE_UPLOAD);
        Optional<ScalarType> scalar = file ? Optional.of(structured(element)) : scalars.find(element);
        if (scalar.isPresent()) {
            ParameterLocation location = location(binding, file, pathNames.contains(name));
            checkDefault(parameter, scalar.get());
            return model(parameter, name, location, scalar.get(), required(parameter, repeated), repeated, null);
        }
        if (binding.isPresent()) {
            errors.add(PluginErrorCode.UNSUPPORTED_PARAMETER, Signatures.of(parameter.method()),
                    "Parameter \"%s\" of type %s cannot be read from text", name, Signatures.simple(parameter.type()));
        }
        payloads.checkReadable(inner, parameter);
        return model(parameter, name, ParameterLocation.BODY, structured(inner), required(parameter, false), false, inner);
    }

    private void checkDefault(MethodParameterInfo parameter, ScalarType type) {
        AnnotationInstance value = parameter.declaredAnnotation(PluginDotNames.DEFAULT_VALUE);
        // An author's own type is converted by code that may not run while the application is built.
        boolean authored = !type.className().startsWith("java.") && type.kind() != ScalarKind.ENUM;
        if (value != null && !authored && !STANDARD.converts(type, value.value().asString())) {
            errors.add(PluginErrorCode.INVALID_DEFAULT, Signatures.of(parameter.method()),
                    "@DefaultValue(\"%s\") of parameter \"%s\" is no %s", value.value().asString(), parameter.name(),
                    Signatures.simple(parameter.type()));
        }
    }

    private static ApiParameterModel model(MethodParameterInfo parameter, String name, ParameterLocation location,
            ScalarType type, boolean required, boolean repeated, Type payload) {
        return new ApiParameterModel(parameter, new ApiParameter(name, location, type, required, repeated), payload);
    }

    private static ParameterLocation location(Optional<AnnotationInstance> binding, boolean file, boolean inPath) {
        if (file) {
            return ParameterLocation.FORM;
        }
        return binding.map(annotation -> LOCATIONS.get(PluginDotNames.BINDINGS.get(annotation.name())))
                .orElse(inPath ? ParameterLocation.PATH : ParameterLocation.QUERY);
    }

    private boolean required(MethodParameterInfo parameter, boolean repeated) {
        boolean optional = parameter.type().name().equals(PluginDotNames.OPTIONAL)
                || parameter.hasDeclaredAnnotation(PluginDotNames.DEFAULT_VALUE);
        boolean nullable = parameter.declaredAnnotations().stream().anyMatch(ParameterClassifier::isNullable)
                || parameter.type().annotations().stream().anyMatch(ParameterClassifier::isNullable);
        if (nullable && parameter.type().kind() == Type.Kind.PRIMITIVE) {
            errors.add(PluginErrorCode.UNSUPPORTED_PARAMETER, Signatures.of(parameter.method()),
                    "Parameter \"%s\" is a primitive and cannot be nullable; use its box type or @DefaultValue",
                    parameter.name());
        }
        return !optional && !nullable && !repeated;
    }

    private static boolean isNullable(AnnotationInstance annotation) {
        String name = annotation.name().toString();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1).equals("Nullable");
    }

    private static Type unwrapOptional(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE && type.name().equals(PluginDotNames.OPTIONAL)
                ? type.asParameterizedType().arguments().get(0)
                : type;
    }

    /** The element of a List or Set of scalars or files; any other type itself. */
    private Type element(Type type) {
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE || !isRepeatable(type.name())) {
            return type;
        }
        Type element = type.asParameterizedType().arguments().get(0);
        return element.name().equals(PluginDotNames.FILE_UPLOAD) || scalars.find(element).isPresent() ? element : type;
    }

    private static boolean isRepeatable(DotName name) {
        return name.equals(PluginDotNames.LIST) || name.equals(PluginDotNames.SET);
    }

    private static ScalarType structured(Type type) {
        return new ScalarType(ScalarKind.STRUCTURED, type.name().toString(), List.of());
    }
}
