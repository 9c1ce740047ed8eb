package io.framex.deployment.plugin;

import java.lang.constant.ClassDesc;
import java.util.Map;

import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.builder.item.SimpleBuildItem;

/** What calls each {@code @OnProxy} method on its bean. */
public final class ProxyFunctionInvokersBuildItem extends SimpleBuildItem {

    private final Map<String, InvokerInfo> invokers;

    ProxyFunctionInvokersBuildItem(Map<String, InvokerInfo> invokers) {
        this.invokers = Map.copyOf(invokers);
    }

    /** The class of the invoker of a function. */
    public ClassDesc invoker(String function) {
        return invokers.get(function).getClassDesc();
    }
}
