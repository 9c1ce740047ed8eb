package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

import jakarta.enterprise.invoke.Invoker;

import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.ParamVar;
import io.quarkus.gizmo2.creator.ClassCreator;
import io.quarkus.gizmo2.desc.MethodDesc;

/** Generates the class that maps every function name to the invoker that ArC generated for its method. */
final class FunctionRegistryGenerator {

    /** Keeps each generated method far below the size limit of the JVM. */
    private static final int FUNCTIONS_PER_METHOD = 500;

    private final Gizmo gizmo;

    FunctionRegistryGenerator(ClassOutput output) {
        this.gizmo = Gizmo.create(output).withDebugInfo(false).withParameters(false);
    }

    void generate(SortedMap<String, InvokerInfo> invokers) {
        List<Map.Entry<String, InvokerInfo>> entries = List.copyOf(invokers.entrySet());
        gizmo.class_(GeneratedNames.COMPILED_FUNCTIONS, registry -> {
            registry.implements_(Supplier.class);
            registry.defaultConstructor();
            List<MethodDesc> chunks = new ArrayList<>();
            for (int start = 0; start < entries.size(); start += FUNCTIONS_PER_METHOD) {
                chunks.add(chunk(registry, "functions" + chunks.size(),
                        entries.subList(start, Math.min(entries.size(), start + FUNCTIONS_PER_METHOD))));
            }
            registry.method("get", get -> {
                get.returning(Object.class);
                get.body(body -> {
                    LocalVar map = body.localVar("map", body.new_(HashMap.class));
                    chunks.forEach(chunk -> body.invokeStatic(chunk, map));
                    body.return_(map);
                });
            });
        });
    }

    private static MethodDesc chunk(ClassCreator registry, String name, List<Map.Entry<String, InvokerInfo>> entries) {
        return registry.staticMethod(name, method -> {
            ParamVar map = method.parameter("map", HashMap.class);
            method.returning(void.class);
            method.body(body -> {
                for (Map.Entry<String, InvokerInfo> entry : entries) {
                    LocalVar invoker = body.localVar("invoker", Invoker.class,
                            body.new_(entry.getValue().getClassDesc()));
                    body.withMap(map).put(Const.of(entry.getKey()), invoker);
                }
                body.return_();
            });
        });
    }
}
