package io.framex.runtime.catalog;

import java.util.List;

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
}
