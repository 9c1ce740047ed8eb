package io.framex.deployment.plugin;

import java.util.List;

import io.quarkus.builder.item.SimpleBuildItem;

/** All typed clients that are compiled in, valid and sorted by name. */
final class PluginClientsBuildItem extends SimpleBuildItem {

    private final List<ClientModel> clients;

    PluginClientsBuildItem(List<ClientModel> clients) {
        this.clients = List.copyOf(clients);
    }

    List<ClientModel> clients() {
        return clients;
    }
}
