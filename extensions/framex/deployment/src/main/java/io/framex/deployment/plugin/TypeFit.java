package io.framex.deployment.plugin;

import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import io.framex.runtime.catalog.ScalarKind;
import io.framex.runtime.catalog.ScalarType;

/** Tells whether values of one type can become values of another: refuses only what can never work. */
final class TypeFit {

    private static final Set<String> LISTS = Set.of("java.util.List", "java.util.Set", "java.util.Collection",
            "java.util.ArrayList", "java.util.LinkedHashSet", "java.util.HashSet", "java.util.SortedSet", "java.util.TreeSet",
            "java.lang.Iterable", "com.fasterxml.jackson.databind.node.ArrayNode");

    private static final Set<String> ANYTHING = Set.of("java.lang.Object", "java.lang.Void",
            "com.fasterxml.jackson.databind.JsonNode");

    /** By these an author decides on a JSON form that its class does not show. */
    private static final Set<DotName> JSON_FORM = Set.of(
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonValue"),
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonCreator"),
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonFormat"),
            DotName.createSimple("com.fasterxml.jackson.databind.annotation.JsonSerialize"),
            DotName.createSimple("com.fasterxml.jackson.databind.annotation.JsonDeserialize"));

    private enum Form {
        ANYTHING,
        SCALAR,
        LIST,
        OBJECT
    }

    private final IndexView index;
    private final ScalarTypes scalars;

    TypeFit(IndexView index) {
        this.index = index;
        this.scalars = new ScalarTypes(index);
    }

    /** Whether an argument of a client can become what a parameter takes. */
    boolean argument(Type from, ApiParameterModel parameter) {
        Type given = unwrap(from);
        Type taken = unwrap(parameter.info().type());
        if (parameter.api().repeated() && form(given) == Form.SCALAR) {
            return fits(given, CallTypes.argument(taken), false);
        }
        return fits(given, taken, false);
    }

    /** Whether a result of an API can become what a client returns. */
    boolean result(Type from, Type to) {
        return fits(from, to, true);
    }

    private boolean fits(Type from, Type to, boolean result) {
        Form given = form(from);
        Form taken = form(to);
        if (given == Form.ANYTHING || taken == Form.ANYTHING) {
            return true;
        }
        if (given != taken) {
            return false;
        }
        return switch (given) {
            case SCALAR -> scalarFits(scalars.find(from).orElseThrow(), scalars.find(to).orElseThrow(), result);
            case LIST -> fits(element(from), element(to), result);
            case OBJECT, ANYTHING -> true;
        };
    }

    /** Text is read as any scalar; a number or a boolean is no text. Written as JSON, many results are text. */
    private static boolean scalarFits(ScalarType from, ScalarType to, boolean result) {
        if (from.className().equals(to.className()) || isText(from.kind()) || from.kind() == to.kind()) {
            return true;
        }
        if (isNumber(from.kind()) || from.kind() == ScalarKind.BOOLEAN) {
            return isNumber(from.kind()) && isNumber(to.kind());
        }
        return result;
    }

    private static boolean isText(ScalarKind kind) {
        return kind == ScalarKind.STRING || kind == ScalarKind.CHARACTER;
    }

    private static boolean isNumber(ScalarKind kind) {
        return kind == ScalarKind.INTEGER || kind == ScalarKind.NUMBER;
    }

    private Form form(Type type) {
        String name = type.name().toString();
        if (ANYTHING.contains(name) || type.kind() == Type.Kind.VOID || type.kind() == Type.Kind.TYPE_VARIABLE) {
            return Form.ANYTHING;
        }
        if (type.kind() == Type.Kind.ARRAY) {
            return name.equals("[B") ? Form.ANYTHING : Form.LIST;
        }
        if (LISTS.contains(name)) {
            return Form.LIST;
        }
        Optional<ScalarType> scalar = scalars.find(type);
        if (hasJsonForm(type) || scalar.isPresent() && scalar.get().kind() == ScalarKind.CUSTOM) {
            return Form.ANYTHING;
        }
        return scalar.isPresent() ? Form.SCALAR : Form.OBJECT;
    }

    private boolean hasJsonForm(Type type) {
        ClassInfo clazz = index.getClassByName(type.name());
        return clazz != null && JSON_FORM.stream().anyMatch(annotation -> clazz.annotationsMap().containsKey(annotation));
    }

    private static Type element(Type type) {
        return type.kind() == Type.Kind.ARRAY ? type.asArrayType().elementType() : CallTypes.argument(type);
    }

    private static Type unwrap(Type type) {
        return type.name().equals(PluginDotNames.OPTIONAL) ? CallTypes.argument(type) : type;
    }
}
