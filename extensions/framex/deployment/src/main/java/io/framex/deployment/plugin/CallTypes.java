package io.framex.deployment.plugin;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.framex.runtime.call.argument.CompiledParameter;
import io.framex.runtime.call.argument.CompiledParameter.Container;
import io.framex.runtime.catalog.ParameterLocation;

/** Types as calls within the process look them up at run time: boxed, and in Jackson's canonical form. */
final class CallTypes {

    private static final DotName OBJECT = DotName.createSimple("java.lang.Object");

    static CompiledParameter compiled(ApiParameterModel parameter) {
        Type type = parameter.info().type();
        AnnotationInstance defaultValue = parameter.info().declaredAnnotation(PluginDotNames.DEFAULT_VALUE);
        Type inner = container(type) == Container.OPTIONAL ? argument(type) : type;
        boolean repeated = parameter.api().repeated();
        Container container = repeated ? container(inner) : container(type) == Container.OPTIONAL ? Container.OPTIONAL
                : Container.NONE;
        String canonical = parameter.api().location() == ParameterLocation.BODY ? canonical(inner)
                : parameter.api().type().className();
        return new CompiledParameter(canonical, container, defaultValue == null ? null : defaultValue.value().asString());
    }

    /** The type without annotations and with a box around a primitive, by which two sides are compared. */
    static String comparable(Type type) {
        return PlainTypes.of(ScalarTypes.box(type)).toString();
    }

    static String canonical(Type type) {
        return switch (type.kind()) {
            case PRIMITIVE -> ScalarTypes.box(type).name().toString();
            case PARAMETERIZED_TYPE -> type.asParameterizedType().arguments().stream().map(CallTypes::canonical)
                    .collect(Collectors.joining(",", type.name() + "<", ">"));
            case ARRAY -> type.name().toString();
            case WILDCARD_TYPE -> canonical(type.asWildcardType().extendsBound());
            case CLASS -> type.name().toString();
            case VOID -> "java.lang.Void";
            case TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE, UNRESOLVED_TYPE_VARIABLE -> OBJECT.toString();
        };
    }

    /** Every class that a canonical form names: a native image finds a class by name only where it was told to. */
    static void addClasses(String canonical, SortedSet<String> names) {
        for (String name : canonical.split("[<>,]")) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }

    static Type argument(Type type) {
        List<Type> arguments = type.kind() == Type.Kind.PARAMETERIZED_TYPE ? type.asParameterizedType().arguments()
                : List.of();
        return arguments.isEmpty() ? Type.create(OBJECT, Type.Kind.CLASS) : arguments.get(0);
    }

    static Container container(Type type) {
        if (type.name().equals(PluginDotNames.OPTIONAL)) {
            return Container.OPTIONAL;
        }
        if (type.name().equals(PluginDotNames.LIST)) {
            return Container.LIST;
        }
        return type.name().equals(PluginDotNames.SET) ? Container.SET : Container.NONE;
    }

    private CallTypes() {
    }
}
