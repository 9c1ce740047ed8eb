package io.framex.runtime.lifecycle;

import java.util.List;

import org.jboss.logging.Logger;

import io.framex.runtime.catalog.PluginDescriptor;

/** Says at start which plugins and APIs there are, in Python FrameX's words. */
final class StartLog {

    private static final Logger LOG = Logger.getLogger("io.framex.plugin");

    static void write(List<PluginDescriptor> plugins) {
        for (PluginDescriptor plugin : plugins) {
            LOG.infof("Succeeded to load plugin \"%s\" from %s", plugin.name(), plugin.identity().className());
        }
        for (PluginDescriptor plugin : plugins) {
            plugin.httpApis().stream().map(api -> api.path()).distinct().forEach(path -> LOG
                    .infof("Found plugin HTTP API \"%s\" from plugin(%s)", path, plugin.name()));
            plugin.functionApis().forEach(api -> LOG
                    .infof("Found plugin FUNC API \"%s\" from plugin(%s)", api.name(), plugin.name()));
            // Built-in ones serve what is no API of a plugin.
            if (plugin.httpApis().isEmpty() && plugin.functionApis().isEmpty() && !plugin.identity().builtin()) {
                LOG.warnf("No relevant API found in plugin(%s)", plugin.name());
            }
        }
        if (plugins.isEmpty()) {
            LOG.warn("No plugin is active; name some in load_plugins or load_builtin_plugins");
        }
    }

    private StartLog() {
    }
}
