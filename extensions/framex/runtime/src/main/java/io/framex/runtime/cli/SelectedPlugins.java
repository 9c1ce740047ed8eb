package io.framex.runtime.cli;

import java.util.List;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginSelection;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.config.Settings;

/** What is compiled in, and which of it the settings activate. */
record SelectedPlugins(PluginCatalog catalog, List<PluginDescriptor> active) {

    /**
     * Applies {@code load_plugins} and {@code load_builtin_plugins}.
     *
     * @throws io.framex.runtime.catalog.UnknownPluginException where they name what is not compiled in
     */
    static SelectedPlugins of(CommandContext context, Settings settings) {
        PluginCatalog catalog = context.catalog().get();
        return new SelectedPlugins(catalog, PluginSelection.select(catalog, settings.list("load_builtin_plugins"),
                settings.list("load_plugins")));
    }

    boolean isActive(PluginDescriptor plugin) {
        return active.contains(plugin);
    }
}
