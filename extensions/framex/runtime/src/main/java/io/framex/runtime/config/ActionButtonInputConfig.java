package io.framex.runtime.config;

import java.util.Optional;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Something that the user of an action button is asked to fill in. */
public interface ActionButtonInputConfig {

    /**
     * Name of the parameter. Accepted already; takes effect in a later release.
     */
    String name();

    /**
     * What the user sees. Accepted already; takes effect in a later release.
     */
    String label();

    /**
     * Hint inside the empty field. Accepted already; takes effect in a later release.
     */
    Optional<String> placeholder();

    /**
     * Value at first. Accepted already; takes effect in a later release.
     */
    @WithName("default")
    Optional<String> defaultValue();

    /**
     * Whether the field has to be filled in. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean required();

    /**
     * Where the value is sent. Accepted already; takes effect in a later release.
     */
    @WithDefault("body")
    Target target();

    /** Where the value of an input is sent. */
    enum Target {
        BODY, QUERY
    }
}
