package io.framex.deployment.plugin;

import java.util.List;

import io.quarkus.builder.item.SimpleBuildItem;

/** All plugins that are compiled in, valid and sorted by name. */
final class PluginModelsBuildItem extends SimpleBuildItem {

    private final List<PluginModel> plugins;

    PluginModelsBuildItem(List<PluginModel> plugins) {
        this.plugins = List.copyOf(plugins);
    }

    List<PluginModel> plugins() {
        return plugins;
    }
}
