package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

import jakarta.enterprise.invoke.Invoker;

import io.framex.runtime.call.CompiledApi;
import io.framex.runtime.call.argument.CompiledParameter;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.creator.ClassCreator;
import io.quarkus.gizmo2.desc.MethodDesc;

/** Generates the class that maps the name of every API to the invoker that ArC generated for its method. */
final class CompiledApisGenerator {

    private final Gizmo gizmo;

    CompiledApisGenerator(ClassOutput output) {
        this.gizmo = Gizmo.create(output).withDebugInfo(false).withParameters(false);
    }

    void generate(SortedMap<String, ApiInvokerModel> invokers) {
        List<List<Map.Entry<String, ApiInvokerModel>>> parts = ClassParts.of(List.copyOf(invokers.entrySet()), entry -> 1);
        List<MethodDesc> further = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            List<Map.Entry<String, ApiInvokerModel>> part = parts.get(i);
            gizmo.class_(ClassParts.name(GeneratedNames.COMPILED_APIS, i), registry -> further.addAll(apis(registry, part)));
        }
        gizmo.class_(GeneratedNames.COMPILED_APIS, registry -> {
            registry.implements_(Supplier.class);
            registry.defaultConstructor();
            List<MethodDesc> methods = apis(registry, parts.get(0));
            methods.addAll(further);
            registry.method("get", get -> {
                get.returning(Object.class);
                get.body(body -> {
                    LocalVar map = body.localVar("map", body.new_(HashMap.class));
                    methods.forEach(method -> body.invokeStatic(method, map));
                    body.return_(map);
                });
            });
        });
    }

    /** A method for each API: one method for all would outgrow what the JVM allows. */
    private static List<MethodDesc> apis(ClassCreator registry, List<Map.Entry<String, ApiInvokerModel>> entries) {
        List<MethodDesc> methods = new ArrayList<>();
        for (Map.Entry<String, ApiInvokerModel> entry : entries) {
            methods.add(api(registry, "api" + methods.size(), entry.getKey(), entry.getValue()));
        }
        return methods;
    }

    private static MethodDesc api(ClassCreator registry, String method, String name, ApiInvokerModel api) {
        return registry.staticMethod(method, creator -> {
            creator.public_();
            ParamVar map = creator.parameter("map", HashMap.class);
            creator.returning(void.class);
            creator.body(body -> {
                LocalVar invoker = body.localVar("invoker", Invoker.class, body.new_(api.invoker().getClassDesc()));
                LocalVar parameters = body.localVar("parameters", List.class, body.new_(ArrayList.class));
                for (ApiParameterModel parameter : api.method().parameters()) {
                    body.withList(parameters).add(body.localVar("parameter", parameter(body, CallTypes.compiled(parameter))));
                }
                LocalVar compiled = body.localVar("compiled", body.new_(CompiledApi.class, invoker, Const.of(api.bean()),
                        Const.of(api.method().blocking()), parameters));
                body.withMap(map).put(Const.of(name), compiled);
                body.return_();
            });
        });
    }

    private static Expr parameter(BlockCreator body, CompiledParameter parameter) {
        return body.new_(CompiledParameter.class, Const.of(parameter.type()), Const.of(parameter.container()),
                parameter.defaultValue() == null ? Const.ofNull(String.class) : Const.of(parameter.defaultValue()));
    }
}
