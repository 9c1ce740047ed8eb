package io.framex.runtime.config;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** Who may press an action button. */
public interface ActionButtonAuthConfig {

    /**
     * How users show who they are. Accepted already; takes effect in a later release.
     */
    @WithDefault("none")
    Type type();

    /**
     * For type `oauth`: users who may press the button; all where it is absent. Accepted already; takes effect in a later
     * release.
     */
    Optional<List<String>> allowedUsernames();

    /**
     * For type `password`: the password. Accepted already; takes effect in a later release.
     */
    Optional<Secret<String>> password();

    /** How users show who they are. */
    enum Type {
        NONE, OAUTH, PASSWORD
    }
}
