package io.framex.deployment.config;

import io.quarkus.builder.item.EmptyBuildItem;

/** The settings of active plugins are checked and can be injected: from here on plugins may be started. */
public final class PluginSettingsReadyBuildItem extends EmptyBuildItem {
}
