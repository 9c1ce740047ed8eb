package io.framex.deployment.plugin;

import java.lang.reflect.Modifier;
import java.lang.constant.ClassDesc;
import java.util.Set;
import java.util.SortedSet;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.runtime.http.validation.ScalarConversions;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.desc.ConstructorDesc;
import io.quarkus.gizmo2.desc.MethodDesc;

/**
 * Generates the conversions of authors' own scalar types from text. Quarkus REST has conversions of its own for serving;
 * these tell, when a request was refused, which of its parameters could not be converted.
 */
final class ScalarConversionsGenerator {

    private static final Set<String> FACTORIES = Set.of("fromString", "valueOf");

    private final IndexView index;
    private final Gizmo gizmo;

    ScalarConversionsGenerator(IndexView index, ClassOutput output) {
        this.index = index;
        this.gizmo = Gizmo.create(output).withDebugInfo(false).withParameters(false);
    }

    void generate(SortedSet<String> classNames) {
        gizmo.class_(GeneratedNames.SCALAR_CONVERSIONS, conversions -> {
            conversions.implements_(ScalarConversions.class);
            conversions.defaultConstructor();
            conversions.method("convert", method -> {
                method.returning(Object.class);
                ParamVar className = method.parameter("className", String.class);
                ParamVar text = method.parameter("text", String.class);
                method.body(body -> {
                    for (String name : classNames) {
                        body.if_(body.exprEquals(Const.of(name), className), match -> convert(match, name, text));
                    }
                    body.return_(text);
                });
            });
        });
    }

    private void convert(BlockCreator body, String name, ParamVar text) {
        ClassInfo clazz = index.getClassByName(DotName.createSimple(name));
        ClassDesc type = Jandex2Gizmo.classDescOf(clazz);
        MethodInfo factory = clazz.methods().stream()
                .filter(method -> FACTORIES.contains(method.name()) && Modifier.isStatic(method.flags())
                        && method.parametersCount() == 1 && method.parameterType(0).name().equals(DotName.STRING_NAME))
                .min(java.util.Comparator.comparing(MethodInfo::name)).orElse(null);
        if (factory != null) {
            MethodDesc call = Jandex2Gizmo.methodDescOf(factory);
            body.return_(body.invokeStatic(call, text));
        } else {
            body.return_(body.new_(ConstructorDesc.of(type, String.class), text));
        }
    }
}
