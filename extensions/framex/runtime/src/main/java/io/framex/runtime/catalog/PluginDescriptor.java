package io.framex.runtime.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One plugin that is compiled in.
 *
 * @param identity what the plugin says about itself
 * @param policy how the plugin wants to be run
 * @param httpApis its HTTP APIs, sorted by path and method
 * @param functionApis its function APIs, sorted by name
 */
public record PluginDescriptor(PluginIdentity identity, PluginPolicy policy, List<HttpApi> httpApis,
        List<FunctionApi> functionApis) {

    public PluginDescriptor {
        httpApis = List.copyOf(httpApis);
        functionApis = List.copyOf(functionApis);
    }

    /** Name of the plugin. */
    public String name() {
        return identity.name();
    }

    /** Every name by which an API of the plugin can be called: function names, paths, and methods with paths. */
    public Set<String> apiNames() {
        Set<String> names = new TreeSet<>();
        functionApis.forEach(api -> names.add(api.name()));
        for (HttpApi api : httpApis) {
            names.add(api.path());
            names.add(api.method() + " " + api.path());
        }
        return names;
    }
}
