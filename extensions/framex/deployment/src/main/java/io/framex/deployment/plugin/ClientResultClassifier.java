package io.framex.deployment.plugin;

import java.util.Optional;

import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import io.framex.deployment.plugin.ClientMethodModel.Style;
import io.framex.runtime.catalog.ResponseKind;

/** Matches what a method of a client returns with what the API returns. */
final class ClientResultClassifier {

    private static final DotName VOID = DotName.createSimple("java.lang.Void");

    /**
     * How the result is taken.
     *
     * @param style how the method calls
     * @param type type of the result in Jackson's canonical form; {@code null} where it needs no look
     */
    record Result(Style style, String type) {
    }

    private final MethodInfo method;
    private final TypeFit types;
    private final PayloadTypes payloads;
    private final PluginErrors errors;

    ClientResultClassifier(MethodInfo method, TypeFit types, PayloadTypes payloads, PluginErrors errors) {
        this.method = method;
        this.types = types;
        this.payloads = payloads;
        this.errors = errors;
    }

    /** Of an API that is compiled in. */
    Optional<Result> local(String api, ResultModel result) {
        Optional<Style> style = style();
        if (style.isEmpty()) {
            return Optional.empty();
        }
        boolean stream = result.kind() == ResponseKind.STREAM;
        if (stream != (style.get() == Style.STREAM)) {
            return refused(stream ? "%s is a stream, so the client's method must return Multi"
                    : "%s is no stream, so the client's method cannot return Multi", api);
        }
        Type wanted = wanted(style.get());
        if (CallTypes.comparable(wanted).equals(CallTypes.comparable(result.value())) || isVoid(wanted)) {
            return Optional.of(new Result(style.get(), null));
        }
        if (stream && wanted.name().equals(PluginDotNames.STREAM_EVENT)) {
            return Optional.of(new Result(Style.EVENTS, null));
        }
        if (isVoid(result.value()) || !types.result(result.value(), wanted)) {
            return refused("%s returns %s, which can never become the %s of the client's method", api,
                    Signatures.simple(result.value()), Signatures.simple(wanted));
        }
        payloads.checkRead(wanted, method);
        return Optional.of(new Result(style.get(), CallTypes.canonical(wanted)));
    }

    /** Of an API that is not compiled in, but may be forwarded. */
    Optional<Result> remote() {
        Optional<Style> style = style();
        if (style.isEmpty()) {
            return Optional.empty();
        }
        Type wanted = wanted(style.get());
        if (style.get() == Style.STREAM) {
            return wanted.name().equals(PluginDotNames.STREAM_EVENT) ? Optional.of(new Result(Style.STREAM, null))
                    : refused("%s is not compiled in, and forwarded streams are Multi<StreamEvent>", method.name());
        }
        if (!isVoid(wanted)) {
            payloads.checkRead(wanted, method);
        }
        return Optional.of(new Result(style.get(), isVoid(wanted) ? null : CallTypes.canonical(wanted)));
    }

    private Optional<Style> style() {
        Type type = method.returnType();
        DotName name = type.name();
        if (name.equals(PluginDotNames.COMPLETION_STAGE) || name.equals(PluginDotNames.COMPLETABLE_FUTURE)
                || name.equals(PluginDotNames.REST_RESPONSE)) {
            return refused("A client's method cannot return %s", Signatures.simple(type));
        }
        boolean later = name.equals(PluginDotNames.UNI) || name.equals(PluginDotNames.MULTI);
        if (later && type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return refused("%s has no type argument", Signatures.simple(type));
        }
        if (later) {
            return Optional.of(name.equals(PluginDotNames.UNI) ? Style.CALL_ASYNC : Style.STREAM);
        }
        return Optional.of(type.kind() == Type.Kind.PRIMITIVE ? Style.CALL_FOR_PRIMITIVE : Style.CALL);
    }

    private Type wanted(Style style) {
        Type type = method.returnType();
        return switch (style) {
            case CALL, CALL_FOR_PRIMITIVE -> ScalarTypes.box(type);
            case CALL_ASYNC, STREAM, EVENTS -> CallTypes.argument(type);
        };
    }

    private static boolean isVoid(Type type) {
        return type.kind() == Type.Kind.VOID || type.name().equals(VOID);
    }

    private <T> Optional<T> refused(String message, Object... arguments) {
        errors.add(PluginErrorCode.CALL_RESULT, Signatures.of(method), message, arguments);
        return Optional.empty();
    }
}
