package io.framex.deployment.plugin;

import java.util.Collection;
import java.util.List;

import io.quarkus.builder.item.SimpleBuildItem;

/** What the request cache has to do in the application. */
public final class CachedMethodsBuildItem extends SimpleBuildItem {

    private final List<String> operations;
    private final List<String> keyBuilders;

    CachedMethodsBuildItem(Collection<String> operations, Collection<String> keyBuilders) {
        this.operations = List.copyOf(operations);
        this.keyBuilders = List.copyOf(keyBuilders);
    }

    /** Whether no method is cached. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /** The operations that are cached, such as {@code GET /api/v1/price}. */
    public List<String> operations() {
        return operations;
    }

    /** Classes of the authors' key builders. */
    public List<String> keyBuilders() {
        return keyBuilders;
    }
}
