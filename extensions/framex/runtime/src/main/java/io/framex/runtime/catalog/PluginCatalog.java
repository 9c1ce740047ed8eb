package io.framex.runtime.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was compiled in, as found when the application was built.
 *
 * @param plugins all plugins, sorted by name
 * @param openEnded whether more are still to be built in, so that a name which is not among them may well be right
 */
public record PluginCatalog(List<PluginDescriptor> plugins, boolean openEnded) {

    public PluginCatalog {
        plugins = List.copyOf(plugins);
    }

    /**
     * @param plugins all plugins there will ever be, sorted by name
     */
    public PluginCatalog(List<PluginDescriptor> plugins) {
        this(plugins, false);
    }

    /** The same plugins, with others to come. */
    public PluginCatalog asOpenEnded() {
        return new PluginCatalog(plugins, true);
    }

    /** The plugin of that name, if it is compiled in. */
    public Optional<PluginDescriptor> find(String name) {
        return plugins.stream().filter(plugin -> plugin.name().equals(name)).findFirst();
    }
}
