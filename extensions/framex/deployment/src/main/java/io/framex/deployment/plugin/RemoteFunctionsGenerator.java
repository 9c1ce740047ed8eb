package io.framex.deployment.plugin;

import java.lang.constant.ClassDesc;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.invoke.Invoker;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.runtime.engine.RemoteFunction;
import io.framex.runtime.engine.RemoteFunctions.CompiledFunction;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;

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
        FunctionRegistry.generate(gizmo, GeneratedNames.COMPILED_REMOTE_FUNCTIONS,
                functions.stream().map(model -> model.function().id()).toList(), CompiledFunction.class, (body, number) -> {
                    RemoteFunction function = functions.get(number).function();
                    LocalVar described = FunctionRegistry.described(body, function);
                    LocalVar calling = body.localVar("calling", Invoker.class, body.new_(all.get(function.id())));
                    return body.new_(CompiledFunction.class, described, calling);
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
        FunctionRegistry.returnBoxed(body, target, body.invokeStatic(Jandex2Gizmo.methodDescOf(target),
                FunctionRegistry.arguments(body, target, arguments)));
    }
}
