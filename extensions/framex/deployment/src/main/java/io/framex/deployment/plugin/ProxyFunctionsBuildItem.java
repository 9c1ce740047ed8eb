package io.framex.deployment.plugin;

import java.util.List;

import io.quarkus.builder.item.SimpleBuildItem;

/** All {@code @OnProxy} methods, valid and sorted by name. */
public final class ProxyFunctionsBuildItem extends SimpleBuildItem {

    private final List<ProxyFunctionModel> functions;

    ProxyFunctionsBuildItem(List<ProxyFunctionModel> functions) {
        this.functions = List.copyOf(functions);
    }

    public List<ProxyFunctionModel> functions() {
        return functions;
    }
}
