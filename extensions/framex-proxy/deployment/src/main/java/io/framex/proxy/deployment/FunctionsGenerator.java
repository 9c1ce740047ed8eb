package io.framex.proxy.deployment;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.invoke.Invoker;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.deployment.plugin.FunctionRegistry;
import io.framex.deployment.plugin.ProxyFunctionInvokersBuildItem;
import io.framex.deployment.plugin.ProxyFunctionModel;
import io.framex.proxy.remote.function.CompiledFunction;
import io.framex.proxy.remote.function.ProxyFunction;
import io.framex.proxy.remote.function.UndecoratedCall;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.desc.ClassMethodDesc;

/** Generates the class that knows every {@code @OnProxy} function with what calls it, through its interceptors and past them. */
final class FunctionsGenerator {

    static final String COMPILED_FUNCTIONS = "io.framex.generated.CompiledProxyFunctions";

    private final Gizmo gizmo;

    FunctionsGenerator(ClassOutput output) {
        this.gizmo = Gizmo.create(output).withDebugInfo(false).withParameters(false);
    }

    void generate(List<ProxyFunctionModel> functions, ProxyFunctionInvokersBuildItem invokers) {
        List<ClassDesc> undecorated = new ArrayList<>();
        for (ProxyFunctionModel model : functions) {
            undecorated.add(undecorated(model.method(), undecorated.size()));
        }
        FunctionRegistry.generate(gizmo, COMPILED_FUNCTIONS, functions.stream().map(model -> model.function().id()).toList(),
                CompiledFunction.class, (body, number) -> {
                    ProxyFunctionModel model = functions.get(number);
                    return entry(body, model, invokers.invoker(model.function().id()), undecorated.get(number));
                });
    }

    private static Expr entry(BlockCreator body, ProxyFunctionModel model, ClassDesc invoker, ClassDesc undecorated) {
        LocalVar names = FunctionRegistry.texts(body, "names", model.parameterNames());
        LocalVar call = FunctionRegistry.described(body, model.function());
        LocalVar described = body.localVar("described", body.new_(ProxyFunction.class, call, names,
                Const.of(model.stream()), Const.of(model.idempotent()), Const.of(model.plugin().orElse("")),
                Const.of(model.schema())));
        LocalVar calling = body.localVar("calling", Invoker.class, body.new_(invoker));
        LocalVar plain = body.localVar("plain", UndecoratedCall.class, body.new_(undecorated));
        return body.new_(CompiledFunction.class, described, calling, plain);
    }

    /** In the package of the method, whose class need not be public. */
    private ClassDesc undecorated(MethodInfo target, int number) {
        return gizmo.class_(target.declaringClass().name() + "_OnProxy" + number, caller -> {
            caller.implements_(UndecoratedCall.class);
            caller.defaultConstructor();
            caller.method("call", method -> {
                method.returning(Object.class);
                ParamVar bean = method.parameter("bean", Object.class);
                ParamVar arguments = method.parameter("arguments", Object[].class);
                method.body(body -> call(body, target, bean, arguments));
            });
        });
    }

    private static void call(BlockCreator body, MethodInfo target, ParamVar bean, ParamVar arguments) {
        ClassDesc owner = Jandex2Gizmo.classDescOf(target.declaringClass());
        LocalVar instance = body.localVar("instance", body.cast(bean, owner));
        List<Expr> converted = FunctionRegistry.arguments(body, target, arguments);
        ClassMethodDesc method = ClassMethodDesc.of(owner, UndecoratedMethod.name(target), Jandex2Gizmo.methodDescOf(target).type());
        FunctionRegistry.returnBoxed(body, target, body.invokeVirtual(method, instance, converted));
    }
}
