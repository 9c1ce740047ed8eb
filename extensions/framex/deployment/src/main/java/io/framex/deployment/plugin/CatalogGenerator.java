package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.catalog.PluginPolicy;
import io.framex.runtime.catalog.ScalarType;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.gizmo2.Const;
import io.quarkus.gizmo2.Expr;
import io.quarkus.gizmo2.Gizmo;
import io.quarkus.gizmo2.LocalVar;
import io.quarkus.gizmo2.creator.BlockCreator;
import io.quarkus.gizmo2.creator.ClassCreator;
import io.quarkus.gizmo2.desc.MethodDesc;

/** Generates the class that rebuilds the catalogue without reading or scanning anything. */
final class CatalogGenerator {

    private final Gizmo gizmo;

    CatalogGenerator(ClassOutput output) {
        this.gizmo = Gizmo.create(output).withDebugInfo(false).withParameters(false);
    }

    void generate(List<PluginDescriptor> plugins) {
        List<List<PluginDescriptor>> parts = ClassParts.of(plugins,
                plugin -> plugin.httpApis().size() + plugin.functionApis().size() + 1);
        List<MethodDesc> further = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            List<PluginDescriptor> part = parts.get(i);
            gizmo.class_(ClassParts.name(GeneratedNames.COMPILED_PLUGINS, i), catalog -> further.addAll(plugins(catalog, part)));
        }
        gizmo.class_(GeneratedNames.COMPILED_PLUGINS, catalog -> {
            catalog.implements_(Supplier.class);
            catalog.defaultConstructor();
            List<MethodDesc> methods = plugins(catalog, parts.get(0));
            methods.addAll(further);
            catalog.method("get", get -> {
                get.returning(Object.class);
                get.body(body -> body.return_(body.new_(PluginCatalog.class, collect(body, methods))));
            });
        });
    }

    /** A method for each plugin and API: one method for all would outgrow what the JVM allows. */
    private static List<MethodDesc> plugins(ClassCreator catalog, List<PluginDescriptor> plugins) {
        List<MethodDesc> methods = new ArrayList<>();
        for (int i = 0; i < plugins.size(); i++) {
            methods.add(plugin(catalog, "plugin" + i, plugins.get(i)));
        }
        return methods;
    }

    private static MethodDesc plugin(ClassCreator catalog, String name, PluginDescriptor plugin) {
        List<MethodDesc> http = apis(catalog, name + "http", plugin.httpApis(), HttpApi.class, CatalogGenerator::http);
        List<MethodDesc> functions = apis(catalog, name + "function", plugin.functionApis(), FunctionApi.class,
                CatalogGenerator::function);
        return catalog.staticMethod(name, method -> {
            method.public_();
            method.returning(PluginDescriptor.class);
            method.body(body -> body.return_(body.new_(PluginDescriptor.class,
                    body.localVar("identity", identity(body, plugin.identity())),
                    body.localVar("policy", policy(body, plugin.policy())),
                    collect(body, http), collect(body, functions))));
        });
    }

    private static <T> List<MethodDesc> apis(ClassCreator catalog, String prefix, List<T> apis, Class<T> type,
            BiFunction<BlockCreator, T, Expr> create) {
        List<MethodDesc> methods = new ArrayList<>();
        for (int i = 0; i < apis.size(); i++) {
            T api = apis.get(i);
            methods.add(catalog.staticMethod(prefix + i, method -> {
                method.returning(type);
                method.body(body -> body.return_(create.apply(body, api)));
            }));
        }
        return methods;
    }

    private static Expr identity(BlockCreator body, PluginIdentity identity) {
        return body.new_(PluginIdentity.class, Const.of(identity.name()), Const.of(identity.className()),
                Const.of(identity.version()), Const.of(identity.description()), Const.of(identity.author()),
                Const.of(identity.url()), Const.of(identity.builtin()));
    }

    private static Expr policy(BlockCreator body, PluginPolicy policy) {
        return body.new_(PluginPolicy.class, list(body, policy.requiredRemoteApis(), Const::of),
                Const.of(policy.priority()), list(body, policy.tags(), Const::of), Const.of(policy.maxOngoingRequests()));
    }

    private static Expr http(BlockCreator body, HttpApi api) {
        return body.new_(HttpApi.class, Const.of(api.method()), Const.of(api.path()), Const.of(api.className()),
                Const.of(api.methodName()), Const.of(api.operationId()), parameters(body, api.parameters()),
                Const.of(api.response()));
    }

    private static Expr function(BlockCreator body, FunctionApi api) {
        return body.new_(FunctionApi.class, Const.of(api.name()), Const.of(api.className()), Const.of(api.methodName()),
                parameters(body, api.parameters()), Const.of(api.stream()), Const.of(api.schema()));
    }

    private static Expr parameters(BlockCreator body, List<ApiParameter> parameters) {
        return list(body, parameters, parameter -> {
            LocalVar type = body.localVar("type" + parameters.indexOf(parameter), scalar(body, parameter.type()));
            return body.localVar("parameter" + parameters.indexOf(parameter),
                    body.new_(ApiParameter.class, Const.of(parameter.name()), Const.of(parameter.location()), type,
                            Const.of(parameter.required()), Const.of(parameter.repeated())));
        });
    }

    private static Expr scalar(BlockCreator body, ScalarType type) {
        return body.new_(ScalarType.class, Const.of(type.kind()), Const.of(type.className()),
                list(body, type.values(), Const::of));
    }

    private static <T> LocalVar list(BlockCreator body, List<T> items, Function<T, ? extends Expr> create) {
        LocalVar list = body.localVar("list", List.class, body.new_(ArrayList.class));
        items.forEach(item -> body.withList(list).add(create.apply(item)));
        return list;
    }

    private static LocalVar collect(BlockCreator body, List<MethodDesc> methods) {
        return list(body, methods, body::invokeStatic);
    }
}
