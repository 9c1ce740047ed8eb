package io.framex.deployment.plugin;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.framex.deployment.plugin.ResultModel.Shape;
import io.framex.runtime.catalog.ResponseKind;

/** Decides how the result of a plugin method arrives and what is sent. */
final class ResultClassifier {

    private static final Type VOID = Type.create(DotName.createSimple("java.lang.Void"), Type.Kind.CLASS);

    private final PayloadTypes payloads;
    private final PluginErrors errors;

    ResultClassifier(PayloadTypes payloads, PluginErrors errors) {
        this.payloads = payloads;
        this.errors = errors;
    }

    ResultModel classify(MethodInfo method, boolean raw) {
        Type type = method.returnType();
        if (type.kind() == Type.Kind.VOID) {
            return new ResultModel(Shape.VOID, false, VOID, kind(raw));
        }
        Shape shape = shape(type.name());
        Type value = shape == Shape.PLAIN ? type : argument(method, type);
        if (shape == Shape.MULTI) {
            payloads.checkWritable(value, method);
            return new ResultModel(shape, false, value, ResponseKind.STREAM);
        }
        boolean restResponse = value.name().equals(PluginDotNames.REST_RESPONSE);
        if (restResponse) {
            value = argument(method, value);
        }
        value = ScalarTypes.box(value);
        boolean nested = shape(value.name()) != Shape.PLAIN || value.name().equals(PluginDotNames.REST_RESPONSE);
        if (nested || value.kind() == Type.Kind.TYPE_VARIABLE) {
            errors.add(PluginErrorCode.UNSUPPORTED_RESULT, Signatures.of(method), "Result type %s is not supported",
                    Signatures.simple(type));
        } else {
            payloads.checkWritable(value, method, raw);
        }
        return new ResultModel(shape, restResponse, value, kind(raw));
    }

    private Type argument(MethodInfo method, Type type) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            return type.asParameterizedType().arguments().get(0);
        }
        errors.add(PluginErrorCode.UNSUPPORTED_RESULT, Signatures.of(method), "Result type %s has no type argument",
                Signatures.simple(type));
        return VOID;
    }

    private static ResponseKind kind(boolean raw) {
        return raw ? ResponseKind.RAW : ResponseKind.ENVELOPE;
    }

    private static Shape shape(DotName name) {
        if (name.equals(PluginDotNames.UNI)) {
            return Shape.UNI;
        }
        if (name.equals(PluginDotNames.MULTI)) {
            return Shape.MULTI;
        }
        boolean stage = name.equals(PluginDotNames.COMPLETION_STAGE) || name.equals(PluginDotNames.COMPLETABLE_FUTURE);
        return stage ? Shape.COMPLETION_STAGE : Shape.PLAIN;
    }
}
