package io.framex.deployment.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

/**
 * Checks that payload types can be turned from and into JSON in a native image, and remembers them so that they are
 * registered.
 */
final class PayloadTypes {

    private static final Set<String> BINARY = Set.of("java.io.InputStream", "java.io.File", "java.nio.file.Path",
            "io.vertx.core.buffer.Buffer", "jakarta.ws.rs.core.StreamingOutput");

    private static final List<String> NEVER = List.of("java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble",
            "java.lang.Class", "java.lang.ClassLoader", "java.lang.Thread",
            "java.lang.ref.", "java.lang.reflect.", "java.lang.invoke.", "java.io.", "java.nio.", "java.net.Socket",
            "java.sql.Connection", "java.sql.ResultSet", "java.util.concurrent.Future", "java.util.concurrent.Callable",
            "java.util.function.", "java.util.stream.", "java.lang.Runnable", "java.util.Iterator",
            "jakarta.ws.rs.core.Response", "jakarta.enterprise.", "io.vertx.core.", "io.smallrye.mutiny.",
            "java.util.concurrent.Flow");

    private static final List<String> STANDARD = List.of("java.", "jakarta.json.", "com.fasterxml.jackson.",
            "io.vertx.core.json.", "io.framex.StreamEvent");

    private static final Set<DotName> POLYMORPHIC = Set.of(
            DotName.createSimple("com.fasterxml.jackson.annotation.JsonTypeInfo"),
            DotName.createSimple("com.fasterxml.jackson.databind.annotation.JsonDeserialize"));

    private final IndexView index;
    private final PluginErrors errors;
    private final SortedSet<Type> registered = new TreeSet<>(Comparator.comparing(Type::toString));

    PayloadTypes(IndexView index, PluginErrors errors) {
        this.index = index;
        this.errors = errors;
    }

    /** Every payload type that was checked, sorted. */
    List<Type> registered() {
        return List.copyOf(registered);
    }

    void checkReadable(Type type, MethodParameterInfo parameter) {
        check(type, Signatures.of(parameter.method()), "Parameter \"" + parameter.name() + "\"",
                PluginErrorCode.UNSUPPORTED_PARAMETER, true);
    }

    void checkWritable(Type type, MethodInfo method) {
        check(type, Signatures.of(method), "Result", PluginErrorCode.UNSUPPORTED_RESULT, false);
    }

    void checkWritable(Type type, MethodInfo method, boolean raw) {
        if (!(raw && BINARY.contains(type.name().toString()))) {
            checkWritable(type, method);
        }
    }

    /** An argument that a client passes to an API that takes another type. */
    void checkPassed(Type type, MethodParameterInfo parameter) {
        check(type, Signatures.of(parameter.method()), "Argument \"" + parameter.name() + "\"", PluginErrorCode.CALL_TYPES,
                false);
    }

    /** A result that a client reads from an API that returns another type. */
    void checkRead(Type type, MethodInfo method) {
        check(type, Signatures.of(method), "Result", PluginErrorCode.CALL_RESULT, true);
    }

    /** Whether a raw result is written as bytes rather than as JSON. */
    static boolean isBinary(ResultModel result) {
        Type value = result.value();
        boolean bytes = value.kind() == Type.Kind.ARRAY && value.toString().equals("byte[]");
        return result.kind() == io.framex.runtime.catalog.ResponseKind.RAW
                && (bytes || BINARY.contains(value.name().toString()));
    }

    private void check(Type type, String place, String what, PluginErrorCode unsupported, boolean reading) {
        switch (type.kind()) {
            case ARRAY -> check(type.asArrayType().elementType(), place, what, unsupported, reading);
            case PARAMETERIZED_TYPE -> {
                checkClass(type, place, what, unsupported, reading);
                type.asParameterizedType().arguments()
                        .forEach(argument -> check(argument, place, what, unsupported, reading));
            }
            case CLASS -> checkClass(type, place, what, unsupported, reading);
            case WILDCARD_TYPE -> check(type.asWildcardType().extendsBound(), place, what, unsupported, reading);
            case TYPE_VARIABLE, UNRESOLVED_TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE -> errors.add(unsupported, place,
                    "%s has the type variable %s, which is not known when the application is built", what, type);
            case PRIMITIVE, VOID -> {
                // always serialisable
            }
        }
    }

    private void checkClass(Type type, String place, String what, PluginErrorCode unsupported, boolean reading) {
        String name = type.name().toString();
        if (NEVER.stream().anyMatch(name::startsWith)) {
            errors.add(unsupported, place, "%s has type %s, which has no JSON form", what, Signatures.simple(type));
            return;
        }
        if (STANDARD.stream().anyMatch(name::startsWith)) {
            return;
        }
        ClassInfo clazz = index.getClassByName(type.name());
        if (clazz == null) {
            errors.add(PluginErrorCode.NOT_SERIALISABLE, place,
                    "%s has type %s, whose class is not on the class path of the build", what, name);
        } else if (reading && (clazz.isInterface() || clazz.isAbstract()) && !polymorphic(clazz)) {
            errors.add(PluginErrorCode.NOT_SERIALISABLE, place,
                    "%s has type %s, which is abstract and does not say what to read instead", what, name);
        } else {
            registered.add(type);
        }
    }

    private static boolean polymorphic(ClassInfo clazz) {
        return POLYMORPHIC.stream().anyMatch(clazz::hasDeclaredAnnotation);
    }
}
