package io.framex.deployment.plugin;

import java.util.List;

import io.quarkus.builder.item.SimpleBuildItem;

/** All {@code @Remote} methods, valid and sorted by id. */
final class RemoteFunctionsBuildItem extends SimpleBuildItem {

    private final List<RemoteFunctionModel> functions;

    RemoteFunctionsBuildItem(List<RemoteFunctionModel> functions) {
        this.functions = List.copyOf(functions);
    }

    List<RemoteFunctionModel> functions() {
        return functions;
    }
}
