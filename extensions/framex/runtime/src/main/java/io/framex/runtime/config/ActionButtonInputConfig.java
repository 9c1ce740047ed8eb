package io.framex.runtime.config;

import java.util.Optional;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Something that the user of an action button is asked to fill in. */
public interface ActionButtonInputConfig {

    /**
     * Name of the parameter.
     */
    String name();

    /**
     * What the user sees.
     */
    String label();

    /**
     * Hint inside the empty field.
     */
    Optional<String> placeholder();

    /**
     * Value at first.
     */
    @WithName("default")
    Optional<String> defaultValue();

    /**
     * Whether the field has to be filled in.
     */
    @WithDefault("false")
    boolean required();

    /**
     * Where the value is sent.
     */
    @WithDefault("body")
    Target target();

    /** Where the value of an input is sent. */
    enum Target {
        BODY, QUERY
    }
}
