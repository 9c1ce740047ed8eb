package io.framex.runtime.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Configuration mappings of plugins. Quarkus would read all of them before it is known which plugins are active, and an inactive
 * plugin's missing setting would stop the start; so they are taken out and registered for active plugins only.
 */
final class DeferredMappings {

    private static final String PREFIX = "framex.plugins.";

    private static volatile List<ConfigClass> mappings = List.of();

    private DeferredMappings() {
    }

    static void takeFrom(SmallRyeConfigBuilder builder) {
        Set<ConfigClass> registered = builder.getMappingsBuilder().getMappings();
        List<ConfigClass> taken = registered.stream().filter(mapping -> mapping.getPrefix().startsWith(PREFIX)).toList();
        taken.forEach(registered::remove);
        mappings = taken;
    }

    /** The mappings of one plugin. */
    static Set<ConfigClass> of(String plugin) {
        String section = PREFIX + plugin;
        return mappings.stream().filter(mapping -> mapping.getPrefix().equals(section)
                || mapping.getPrefix().startsWith(section + ".")).collect(Collectors.toSet());
    }
}
