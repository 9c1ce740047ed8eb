package io.framex.runtime.openapi;

import java.util.List;

import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginIdentity;
import io.framex.runtime.catalog.PluginPolicy;

/** Plugins for tests. */
final class Plugins {

    private Plugins() {
    }

    static PluginDescriptor named(String name) {
        return of(identity(name, "1.0", "The " + name + " plugin", "somebody", "https://example.com/" + name));
    }

    static PluginDescriptor of(PluginIdentity identity) {
        return new PluginDescriptor(identity, new PluginPolicy(List.of(), 0, List.of(), 0), List.of(), List.of());
    }

    static PluginIdentity identity(String name, String version, String description, String author, String url) {
        return new PluginIdentity(name, "com.example.Some", version, description, author, url, false);
    }
}
