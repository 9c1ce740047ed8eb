package io.framex.runtime.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.RefusedCallException;
import io.framex.runtime.call.argument.ArgumentBinder;
import io.framex.runtime.call.argument.ArgumentBinders;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.ResponseKind;

/** The APIs of the active plugins, by the names under which they can be called. Immutable once made, and thread safe. */
@Singleton
class LocalApis {

    private final Map<String, ApiLink> byName = new TreeMap<>();
    private final Map<String, List<String>> namesByPath = new HashMap<>();

    private final CompiledApis compiled;
    private final ArgumentBinders binders;
    private final InvokerChain chain;
    private final Instance<ArgumentConstraints> constraints;

    @Inject
    LocalApis(ActivePlugins active, CompiledApis compiled, ArgumentBinders binders, InvokerChain chain,
            Instance<ArgumentConstraints> constraints) {
        this.compiled = compiled;
        this.binders = binders;
        this.chain = chain;
        this.constraints = constraints;
        for (PluginDescriptor plugin : active.plugins()) {
            for (HttpApi api : plugin.httpApis()) {
                String name = api.method() + " " + api.path();
                namesByPath.computeIfAbsent(api.path(), path -> new ArrayList<>()).add(name);
                add(plugin, name, new ApiMethod(api.className(), api.methodName(), api.parameters()),
                        api.response() == ResponseKind.STREAM);
            }
            for (FunctionApi api : plugin.functionApis()) {
                add(plugin, api.name(), new ApiMethod(api.className(), api.methodName(), api.parameters()), api.stream());
            }
        }
    }

    /**
     * The full name of an API: a bare path gets its HTTP method.
     *
     * @return empty where no active plugin has the API
     * @throws RefusedCallException where the path has several methods
     */
    Optional<String> fullName(String api) {
        if (byName.containsKey(api)) {
            return Optional.of(api);
        }
        List<String> candidates = namesByPath.getOrDefault(api, List.of());
        if (candidates.size() > 1) {
            throw new RefusedCallException(400, "FX-400-AMBIGUOUS", api + " is ambiguous. Say which: "
                    + String.join(", ", candidates));
        }
        return candidates.stream().findFirst();
    }

    /** The API of a full name. */
    ApiLink get(String fullName) {
        return byName.get(fullName);
    }

    private void add(PluginDescriptor plugin, String name, ApiMethod method, boolean stream) {
        CompiledApi api = compiled.apis().get(name);
        ApiTarget target = new ApiTarget(plugin.name(), name, method.parameters().stream().map(ApiParameter::name).toList(),
                api.blocking(), stream);
        ArgumentBinder binder = binders.binder(name, method.parameters(), api.parameters(),
                api.invoker().getClass().getClassLoader());
        byName.put(name, new ApiLink.Local(target, binder, () -> chain.around(target, innermost(method, target, api))));
    }

    private ApiInvoker innermost(ApiMethod method, ApiTarget target, CompiledApi api) {
        ApiInvoker invoker = new LocalInvoker(api);
        return constraints.isResolvable() ? constraints.get().around(target, method, invoker) : invoker;
    }
}
