package io.framex.runtime.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was compiled in, as found when the application was built.
 *
 * @param plugins all plugins, sorted by name
 */
public record PluginCatalog(List<PluginDescriptor> plugins) {

    public PluginCatalog {
        plugins = List.copyOf(plugins);
    }

    /** The plugin of that name, if it is compiled in. */
    public Optional<PluginDescriptor> find(String name) {
        return plugins.stream().filter(plugin -> plugin.name().equals(name)).findFirst();
    }
}
