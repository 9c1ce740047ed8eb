package io.framex.deployment.http;

import io.quarkus.builder.item.EmptyBuildItem;

/** Routes are narrowed to what is active, and errors can be answered. */
public final class HttpSettingsReadyBuildItem extends EmptyBuildItem {
}
