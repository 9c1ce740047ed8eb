package io.framex.deployment.plugin;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.runtime.engine.RemoteFunction;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.desc.MethodDesc;

/** What the generated classes have in common that know functions with what calls them. */
public final class FunctionRegistry {

    private FunctionRegistry() {
    }

    /**
     * Generates a supplier of a map.
     *
     * @param name of the class
     * @param ids the keys, in order
     * @param type of the values
     * @param entry writes into a block what makes the value of that number
     */
    public static void generate(Gizmo gizmo, String name, List<String> ids, Class<?> type,
            BiFunction<BlockCreator, Integer, Expr> entry) {
        gizmo.class_(name, registry -> {
            registry.implements_(Supplier.class);
            registry.defaultConstructor();
            // A method for each function: one method for all would outgrow what the JVM allows.
            List<MethodDesc> entries = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                int number = i;
                entries.add(registry.staticMethod("function" + i, method -> {
                    method.returning(type);
                    method.body(body -> body.return_(entry.apply(body, number)));
                }));
            }
            registry.method("get", get -> {
                get.returning(Object.class);
                get.body(body -> {
                    LocalVar map = body.localVar("map", body.new_(HashMap.class));
                    for (int i = 0; i < ids.size(); i++) {
                        LocalVar value = body.localVar("entry" + i, body.invokeStatic(entries.get(i)));
                        body.withMap(map).put(Const.of(ids.get(i)), value);
                    }
                    body.return_(map);
                });
            });
        });
    }

    /** What is known of a function. */
    public static LocalVar described(BlockCreator body, RemoteFunction function) {
        LocalVar types = texts(body, "types", function.parameterTypes());
        return body.localVar("function", body.new_(RemoteFunction.class, Const.of(function.id()), types,
                Const.of(function.resultType()), Const.of(function.shape()), Const.of(function.nonBlocking())));
    }

    /** A list of texts. */
    public static LocalVar texts(BlockCreator body, String name, List<String> texts) {
        LocalVar list = body.localVar(name, List.class, body.new_(ArrayList.class));
        texts.forEach(text -> body.withList(list).add(Const.of(text)));
        return list;
    }

    /** The elements of an array as the arguments of a method. */
    public static List<Expr> arguments(BlockCreator body, MethodInfo target, ParamVar array) {
        List<Expr> converted = new ArrayList<>();
        for (int i = 0; i < target.parametersCount(); i++) {
            Type type = target.parameterType(i);
            ClassDesc boxed = Jandex2Gizmo.classDescOf(ScalarTypes.box(type));
            Expr element = body.cast(array.elem(i), boxed);
            converted.add(body.localVar("argument" + i, type.kind() == Type.Kind.PRIMITIVE ? body.unbox(element) : element));
        }
        return converted;
    }

    /** Returns what a call of a method gives, as an object. */
    public static void returnBoxed(BlockCreator body, MethodInfo target, Expr call) {
        if (target.returnType().kind() == Type.Kind.VOID) {
            body.return_(Const.ofNull(Object.class));
        } else {
            LocalVar result = body.localVar("result", call);
            body.return_(target.returnType().kind() == Type.Kind.PRIMITIVE ? body.box(result) : result);
        }
    }
}
