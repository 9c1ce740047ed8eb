package io.framex.deployment.plugin;

import java.util.Set;

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

    private final PluginErrors errors;
    private final PayloadRules rules;
    private final PayloadGraph graph;

    PayloadTypes(IndexView index, PluginErrors errors) {
        this.errors = errors;
        this.rules = new PayloadRules(index, errors);
        this.graph = new PayloadGraph(index, rules);
    }

    /** Every payload type that was checked, with all that it may hold. */
    PayloadGraph graph() {
        return graph;
    }

    void checkReadable(Type type, MethodParameterInfo parameter) {
        check(type, new PayloadPlace(Signatures.of(parameter.method()), "Parameter \"" + parameter.name() + "\""),
                PluginErrorCode.UNSUPPORTED_PARAMETER, true);
    }

    void checkWritable(Type type, MethodInfo method) {
        check(type, new PayloadPlace(Signatures.of(method), "Result"), PluginErrorCode.UNSUPPORTED_RESULT, false);
    }

    void checkWritable(Type type, MethodInfo method, boolean raw) {
        if (!(raw && BINARY.contains(type.name().toString()))) {
            checkWritable(type, method);
        }
    }

    /** An argument that a client passes to an API that takes another type. */
    void checkPassed(Type type, MethodParameterInfo parameter) {
        check(type, new PayloadPlace(Signatures.of(parameter.method()), "Argument \"" + parameter.name() + "\""),
                PluginErrorCode.CALL_TYPES, false);
    }

    /** A result that a client reads from an API that returns another type. */
    void checkRead(Type type, MethodInfo method) {
        check(type, new PayloadPlace(Signatures.of(method), "Result"), PluginErrorCode.CALL_RESULT, true);
    }

    /** Whether a raw result is written as bytes rather than as JSON. */
    static boolean isBinary(ResultModel result) {
        Type value = result.value();
        boolean bytes = value.kind() == Type.Kind.ARRAY && value.toString().equals("byte[]");
        return result.kind() == io.framex.runtime.catalog.ResponseKind.RAW
                && (bytes || BINARY.contains(value.name().toString()));
    }

    private void check(Type type, PayloadPlace place, PluginErrorCode unsupported, boolean reading) {
        switch (type.kind()) {
            case ARRAY -> check(type.asArrayType().elementType(), place, unsupported, reading);
            case PARAMETERIZED_TYPE -> {
                checkClass(type, place, unsupported, reading);
                type.asParameterizedType().arguments().forEach(argument -> check(argument, place, unsupported, reading));
            }
            case CLASS -> checkClass(type, place, unsupported, reading);
            case WILDCARD_TYPE -> check(type.asWildcardType().extendsBound(), place, unsupported, reading);
            case TYPE_VARIABLE, UNRESOLVED_TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE -> errors.add(unsupported, place.method(),
                    "%s has the type variable %s, which is not known when the application is built", place.what(), type);
            case PRIMITIVE, VOID -> {
                // always serialisable
            }
        }
    }

    private void checkClass(Type type, PayloadPlace place, PluginErrorCode unsupported, boolean reading) {
        if (rules.accepts(type, reading, place, unsupported)) {
            graph.add(Type.create(type.name(), Type.Kind.CLASS), reading, place);
        }
    }
}
