package io.framex.deployment.plugin;

import java.lang.constant.ClassDesc;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.enterprise.invoke.Invoker;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.runtime.engine.RemoteFunction;
import io.framex.runtime.engine.RemoteFunctions.CompiledFunction;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.creator.ClassCreator;
import io.quarkus.gizmo2.desc.MethodDesc;

/**
 * Generates the class that knows every {@code @Remote} method with what calls it: ArC's invokers for methods of beans, and
 * invokers of our own, in the package of the method, for static ones.
 */
final class RemoteFunctionsGenerator {

    private final Gizmo gizmo;

    RemoteFunctionsGenerator(ClassOutput output) {
        this.gizmo = Gizmo.create(output).withDebugInfo(false).withParameters(false);
    }

    /**
     * @param invokers the invokers of methods of beans, by id of the function
     */
    void generate(List<RemoteFunctionModel> functions, Map<String, ClassDesc> invokers) {
        Map<String, ClassDesc> all = new HashMap<>(invokers);
        for (int i = 0; i < functions.size(); i++) {
            RemoteFunctionModel model = functions.get(i);
            if (Modifier.isStatic(model.method().flags())) {
                all.put(model.function().id(), staticInvoker(model.method(), i));
            }
        }
        gizmo.class_(GeneratedNames.COMPILED_REMOTE_FUNCTIONS, registry -> {
            registry.implements_(Supplier.class);
            registry.defaultConstructor();
            // A method for each function: one method for all would outgrow what the JVM allows.
            List<MethodDesc> entries = new ArrayList<>();
            for (RemoteFunctionModel model : functions) {
                entries.add(entry(registry, "function" + entries.size(), model.function(),
                        all.get(model.function().id())));
            }
            registry.method("get", get -> {
                get.returning(Object.class);
                get.body(body -> {
                    LocalVar map = body.localVar("map", body.new_(HashMap.class));
                    for (int i = 0; i < entries.size(); i++) {
                        LocalVar entry = body.localVar("entry" + i, body.invokeStatic(entries.get(i)));
                        body.withMap(map).put(Const.of(functions.get(i).function().id()), entry);
                    }
                    body.return_(map);
                });
            });
        });
    }

    private static MethodDesc entry(ClassCreator registry, String name, RemoteFunction function, ClassDesc invoker) {
        return registry.staticMethod(name, method -> {
            method.returning(CompiledFunction.class);
            method.body(body -> {
                LocalVar types = body.localVar("types", List.class, body.new_(ArrayList.class));
                function.parameterTypes().forEach(type -> body.withList(types).add(Const.of(type)));
                LocalVar described = body.localVar("described", body.new_(RemoteFunction.class, Const.of(function.id()),
                        types, Const.of(function.resultType()), Const.of(function.shape()),
                        Const.of(function.nonBlocking())));
                LocalVar calling = body.localVar("calling", Invoker.class, body.new_(invoker));
                body.return_(body.new_(CompiledFunction.class, described, calling));
            });
        });
    }

    private ClassDesc staticInvoker(MethodInfo target, int number) {
        return gizmo.class_(target.declaringClass().name() + "_Remote" + number, invoker -> {
            invoker.implements_(Invoker.class);
            invoker.defaultConstructor();
            invoker.method("invoke", method -> {
                method.returning(Object.class);
                method.parameter("instance", Object.class);
                ParamVar arguments = method.parameter("arguments", Object[].class);
                method.body(body -> call(body, target, arguments));
            });
        });
    }

    private static void call(BlockCreator body, MethodInfo target, ParamVar arguments) {
        List<Expr> converted = new ArrayList<>();
        for (int i = 0; i < target.parametersCount(); i++) {
            Type type = target.parameterType(i);
            Expr boxed = body.cast(arguments.elem(i), Jandex2Gizmo.classDescOf(ScalarTypes.box(type)));
            converted.add(body.localVar("argument" + i, type.kind() == Type.Kind.PRIMITIVE ? body.unbox(boxed) : boxed));
        }
        MethodDesc method = Jandex2Gizmo.methodDescOf(target);
        if (target.returnType().kind() == Type.Kind.VOID) {
            body.invokeStatic(method, converted);
            body.return_(Const.ofNull(Object.class));
        } else {
            LocalVar result = body.localVar("result", body.invokeStatic(method, converted));
            body.return_(target.returnType().kind() == Type.Kind.PRIMITIVE ? body.box(result) : result);
        }
    }
}
