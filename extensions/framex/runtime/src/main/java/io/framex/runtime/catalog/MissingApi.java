package io.framex.runtime.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An API that an active plugin requires and no active plugin has.
 *
 * @param plugin the plugin that requires it
 * @param api its name
 * @param inactive the plugin that has it and is compiled in, but not active
 */
public record MissingApi(PluginDescriptor plugin, String api, Optional<PluginDescriptor> inactive) {

    /** Everything that is missing, by plugin and in the order of declaration. */
    public static List<MissingApi> find(PluginCatalog catalog, List<PluginDescriptor> active) {
        Set<String> known = new TreeSet<>();
        active.forEach(plugin -> known.addAll(plugin.apiNames()));
        List<MissingApi> missing = new ArrayList<>();
        for (PluginDescriptor plugin : active) {
            for (String api : plugin.policy().requiredRemoteApis()) {
                if (!known.contains(api)) {
                    missing.add(new MissingApi(plugin, api, catalog.plugins().stream()
                            .filter(candidate -> candidate.apiNames().contains(api)).findFirst()));
                }
            }
        }
        return missing;
    }

    /**
     * What is missing where, and the remedy.
     *
     * @param proxy whether the proxy was asked too
     */
    public String describe(boolean proxy) {
        return "Plugin \"%s\" requires \"%s\", which no active plugin has%s. %s".formatted(plugin.name(), api,
                proxy ? " and the proxy does not forward" : "", remedy(proxy));
    }

    private String remedy(boolean proxy) {
        if (inactive.isPresent()) {
            return "Add \"%s\" to %s.".formatted(inactive.get().name(),
                    inactive.get().identity().builtin() ? "load_builtin_plugins" : "load_plugins");
        }
        return proxy ? "Compile in the plugin that has it, or add the service that has it to plugins.proxy.proxy_urls."
                : "Compile in the plugin that has it, or have it forwarded with server.enable_proxy = true and the plugin "
                        + "\"proxy\".";
    }
}
