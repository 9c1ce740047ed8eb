package io.framex.deployment.plugin;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkus.builder.item.SimpleBuildItem;

/** The plugin classes that take part in start and stop. */
public final class LifecyclePluginsBuildItem extends SimpleBuildItem {

    private final Map<String, String> classNames;

    LifecyclePluginsBuildItem(Map<String, String> classNames) {
        this.classNames = new TreeMap<>(classNames);
    }

    /** Names of the plugins. */
    public Set<String> plugins() {
        return new TreeSet<>(classNames.keySet());
    }

    Map<String, String> classNames() {
        return classNames;
    }
}
