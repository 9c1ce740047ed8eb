package io.framex.deployment.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.DotName;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.runtime.http.ScalarParsing;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.desc.MethodDesc;

/**
 * The types that resource methods declare: the author's own, boxed, so that a missing parameter is {@code null} rather than
 * 0. Quarkus REST does not read every scalar of {@code java.time}; the others are declared as text and parsed before the
 * call.
 */
final class ResourceParameterTypes {

    private static final Type STRING = Type.create(DotName.STRING_NAME, Type.Kind.CLASS);

    static Type declared(ApiParameterModel parameter) {
        Type type = parameter.info().type();
        if (!parsed(parameter)) {
            return ScalarTypes.box(type);
        }
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE ? ParameterizedType.create(type.name(), STRING) : STRING;
    }

    static Expr converted(BlockCreator body, ApiParameterModel parameter, Expr value) {
        Type type = parameter.info().type();
        if (parsed(parameter)) {
            Class<?> container = container(type);
            MethodDesc parse = MethodDesc.of(ScalarParsing.class, method(container), result(container), container,
                    String.class);
            Expr parsed = body.invokeStatic(parse, value, Const.of(parameter.api().type().className()));
            return body.localVar(parameter.info().name() + "Parsed",
                    container == String.class ? body.cast(parsed, Jandex2Gizmo.classDescOf(type)) : parsed);
        }
        if (parameter.isBody() && type.name().equals(PluginDotNames.OPTIONAL)) {
            return body.localVar(parameter.info().name() + "Body", body.invokeStatic(
                    MethodDesc.of(ScalarParsing.class, "orEmpty", Optional.class, Optional.class), value));
        }
        return value;
    }

    private static boolean parsed(ApiParameterModel parameter) {
        return !parameter.isBody() && ScalarParsing.parses(parameter.api().type().className());
    }

    private static Class<?> container(Type type) {
        if (type.name().equals(PluginDotNames.OPTIONAL)) {
            return Optional.class;
        }
        if (type.name().equals(PluginDotNames.LIST)) {
            return List.class;
        }
        return type.name().equals(PluginDotNames.SET) ? Set.class : String.class;
    }

    private static String method(Class<?> container) {
        return container == String.class ? "single" : container.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Class<?> result(Class<?> container) {
        return container == String.class ? Object.class : container;
    }

    private ResourceParameterTypes() {
    }
}
