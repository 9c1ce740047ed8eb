package io.framex.runtime.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The plugins that the running configuration selects. Immutable and thread safe. */
public final class ActivePlugins {

    private final List<PluginDescriptor> plugins;
    private final Set<String> names;

    /**
     * @param plugins the selected plugins, sorted by name
     */
    public ActivePlugins(List<PluginDescriptor> plugins) {
        this.plugins = List.copyOf(plugins);
        this.names = plugins.stream().map(PluginDescriptor::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The selected plugins, sorted by name. */
    public List<PluginDescriptor> plugins() {
        return plugins;
    }

    /** Whether the plugin of that name is selected. */
    public boolean isActive(String name) {
        return names.contains(name);
    }
}
