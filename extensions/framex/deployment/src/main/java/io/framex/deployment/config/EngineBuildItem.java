package io.framex.deployment.config;

import io.quarkus.builder.item.MultiBuildItem;

/** An execution engine that an extension brings: {@code server.engine} may name it. */
public final class EngineBuildItem extends MultiBuildItem {

    private final String name;

    /**
     * @param name as {@code server.engine} calls it
     */
    public EngineBuildItem(String name) {
        this.name = name;
    }

    /** The name as {@code server.engine} calls it. */
    public String name() {
        return name;
    }
}
