package io.framex.deployment.plugin;

import java.util.Collection;
import java.util.List;

import io.quarkus.builder.item.SimpleBuildItem;

/** What the request cache has to do in the application. */
public final class CachedMethodsBuildItem extends SimpleBuildItem {

    private final boolean empty;
    private final List<String> keyBuilders;

    CachedMethodsBuildItem(boolean empty, Collection<String> keyBuilders) {
        this.empty = empty;
        this.keyBuilders = List.copyOf(keyBuilders);
    }

    /** Whether no method is cached. */
    public boolean isEmpty() {
        return empty;
    }

    /** Classes of the authors' key builders. */
    public List<String> keyBuilders() {
        return keyBuilders;
    }
}
