package io.framex.deployment.plugin;

import java.util.Collections;
import java.util.SortedMap;

import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.builder.item.SimpleBuildItem;

/** The invoker of every function API, by function name. */
final class FunctionInvokersBuildItem extends SimpleBuildItem {

    private final SortedMap<String, InvokerInfo> invokers;

    FunctionInvokersBuildItem(SortedMap<String, InvokerInfo> invokers) {
        this.invokers = Collections.unmodifiableSortedMap(invokers);
    }

    SortedMap<String, InvokerInfo> invokers() {
        return invokers;
    }
}
