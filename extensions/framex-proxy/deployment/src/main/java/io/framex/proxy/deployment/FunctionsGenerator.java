package io.framex.proxy.deployment;

import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.invoke.Invoker;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jboss.jandex.gizmo2.Jandex2Gizmo;

import io.framex.deployment.plugin.ProxyFunctionInvokersBuildItem;
import io.framex.deployment.plugin.ProxyFunctionModel;
import io.framex.proxy.remote.function.CompiledFunction;
import io.framex.proxy.remote.function.ProxyFunction;
import io.framex.proxy.remote.function.UndecoratedCall;
import io.framex.runtime.engine.RemoteFunction;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.creator.ClassCreator;
import io.quarkus.gizmo2.desc.ClassMethodDesc;
import io.quarkus.gizmo2.desc.MethodDesc;

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
        gizmo.class_(COMPILED_FUNCTIONS, registry -> {
            registry.implements_(Supplier.class);
            registry.defaultConstructor();
            // A method for each function: one method for all would outgrow what the JVM allows.
            List<MethodDesc> entries = new ArrayList<>();
            for (ProxyFunctionModel model : functions) {
                int number = entries.size();
                entries.add(entry(registry, "function" + number, model, invokers.invoker(model.function().id()),
                        undecorated.get(number)));
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

    private static MethodDesc entry(ClassCreator registry, String name, ProxyFunctionModel model, ClassDesc invoker,
            ClassDesc undecorated) {
        return registry.staticMethod(name, method -> {
            method.returning(CompiledFunction.class);
            method.body(body -> {
                RemoteFunction function = model.function();
                LocalVar types = texts(body, "types", function.parameterTypes());
                LocalVar names = texts(body, "names", model.parameterNames());
                LocalVar call = body.localVar("call", body.new_(RemoteFunction.class, Const.of(function.id()), types,
                        Const.of(function.resultType()), Const.of(function.shape()), Const.of(function.nonBlocking())));
                LocalVar described = body.localVar("described", body.new_(ProxyFunction.class, call, names,
                        Const.of(model.stream()), Const.of(model.idempotent()), Const.of(model.plugin().orElse("")),
                        Const.of(model.schema())));
                LocalVar calling = body.localVar("calling", Invoker.class, body.new_(invoker));
                LocalVar plain = body.localVar("plain", UndecoratedCall.class, body.new_(undecorated));
                body.return_(body.new_(CompiledFunction.class, described, calling, plain));
            });
        });
    }

    private static LocalVar texts(BlockCreator body, String name, List<String> texts) {
        LocalVar list = body.localVar(name, List.class, body.new_(ArrayList.class));
        texts.forEach(text -> body.withList(list).add(Const.of(text)));
        return list;
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
        List<Expr> converted = new ArrayList<>();
        for (int i = 0; i < target.parametersCount(); i++) {
            Type type = target.parameterType(i);
            boolean primitive = type.kind() == Type.Kind.PRIMITIVE;
            Expr boxed = body.cast(arguments.elem(i),
                    primitive ? Jandex2Gizmo.classDescOf(Type.create(box(type), Type.Kind.CLASS)) : Jandex2Gizmo.classDescOf(type));
            converted.add(body.localVar("argument" + i, primitive ? body.unbox(boxed) : boxed));
        }
        MethodDesc plain = Jandex2Gizmo.methodDescOf(target);
        ClassMethodDesc method = ClassMethodDesc.of(owner, UndecoratedMethod.name(target), plain.type());
        if (target.returnType().kind() == Type.Kind.VOID) {
            body.invokeVirtual(method, instance, converted);
            body.return_(Const.ofNull(Object.class));
        } else {
            LocalVar result = body.localVar("result", body.invokeVirtual(method, instance, converted));
            body.return_(target.returnType().kind() == Type.Kind.PRIMITIVE ? body.box(result) : result);
        }
    }

    private static org.jboss.jandex.DotName box(Type primitive) {
        return org.jboss.jandex.PrimitiveType.box(primitive.asPrimitiveType()).name();
    }
}
