package io.framex.deployment.plugin;

import java.util.Map;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

import io.framex.runtime.http.ScalarParsing;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.desc.MethodDesc;

/**
 * The types that resource methods declare: the author's own, boxed, so that a missing parameter is {@code null} rather than
 * 0. Quarkus REST reads no {@code Duration}, {@code ZoneId}, {@code ZoneOffset} or {@code MonthDay}; those are declared as
 * text and parsed before the call.
 */
final class ResourceParameterTypes {

    private static final Type STRING = Type.create(DotName.STRING_NAME, Type.Kind.CLASS);

    private static final Map<String, Class<?>> PARSED = Map.of(
            "java.time.Duration", java.time.Duration.class,
            "java.time.ZoneId", java.time.ZoneId.class,
            "java.time.ZoneOffset", java.time.ZoneOffset.class,
            "java.time.MonthDay", java.time.MonthDay.class);

    static Type declared(ApiParameterModel parameter) {
        return parsed(parameter) == null ? ScalarTypes.box(parameter.info().type()) : STRING;
    }

    static Expr converted(BlockCreator body, ApiParameterModel parameter, Expr value) {
        Class<?> type = parsed(parameter);
        return type == null ? value
                : body.localVar(parameter.info().name() + "Parsed", body.invokeStatic(
                        MethodDesc.of(ScalarParsing.class, "to" + type.getSimpleName(), type, String.class), value));
    }

    private static Class<?> parsed(ApiParameterModel parameter) {
        return parameter.info().type().kind() == Type.Kind.CLASS
                ? PARSED.get(parameter.info().type().name().toString())
                : null;
    }

    private ResourceParameterTypes() {
    }
}
