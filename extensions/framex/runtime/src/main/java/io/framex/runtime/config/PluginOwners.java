package io.framex.runtime.config;

import java.util.Map;
import java.util.Optional;

/**
 * Which plugin a class belongs to.
 *
 * @param owners plugin by class name, and by package name for everything in or below that package
 */
public record PluginOwners(Map<String, String> owners) {

    public PluginOwners {
        owners = Map.copyOf(owners);
    }

    /** The plugin of the class itself, else of the nearest package around it. */
    public Optional<String> ownerOf(String className) {
        String name = className;
        while (!owners.containsKey(name) && name.lastIndexOf('.') >= 0) {
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return Optional.ofNullable(owners.get(name));
    }
}
