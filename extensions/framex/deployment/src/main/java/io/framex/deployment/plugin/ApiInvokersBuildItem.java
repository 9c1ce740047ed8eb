package io.framex.deployment.plugin;

import java.util.Collections;
import java.util.SortedMap;

import io.quarkus.builder.item.SimpleBuildItem;

/** How the method of every API is called, by the full name of the API. */
final class ApiInvokersBuildItem extends SimpleBuildItem {

    private final SortedMap<String, ApiInvokerModel> invokers;

    ApiInvokersBuildItem(SortedMap<String, ApiInvokerModel> invokers) {
        this.invokers = Collections.unmodifiableSortedMap(invokers);
    }

    SortedMap<String, ApiInvokerModel> invokers() {
        return invokers;
    }
}
