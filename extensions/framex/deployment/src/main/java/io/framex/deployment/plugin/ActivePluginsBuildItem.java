package io.framex.deployment.plugin;

import io.framex.runtime.catalog.ActivePlugins;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** The plugins that the running configuration selects, known from the start of run time on. */
public final class ActivePluginsBuildItem extends SimpleBuildItem {

    private final RuntimeValue<ActivePlugins> plugins;

    ActivePluginsBuildItem(RuntimeValue<ActivePlugins> plugins) {
        this.plugins = plugins;
    }

    /** The selected plugins. */
    public RuntimeValue<ActivePlugins> plugins() {
        return plugins;
    }
}
