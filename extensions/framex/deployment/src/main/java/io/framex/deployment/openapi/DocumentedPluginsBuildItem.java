package io.framex.deployment.openapi;

import io.framex.runtime.catalog.PluginCatalog;
import io.quarkus.builder.item.SimpleBuildItem;

/** The plugins whose operations the OpenAPI document describes: all that are compiled in. */
public final class DocumentedPluginsBuildItem extends SimpleBuildItem {

    private final PluginCatalog catalog;

    public DocumentedPluginsBuildItem(PluginCatalog catalog) {
        this.catalog = catalog;
    }

    PluginCatalog catalog() {
        return catalog;
    }
}
