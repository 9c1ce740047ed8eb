package io.framex.runtime.config;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** Error reports to Sentry. */
public interface SentryConfig {

    /**
     * Whether errors are reported. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean enable();

    /**
     * Address of the project at Sentry, which holds its key. Accepted already; takes effect in a later release.
     */
    Optional<Secret<String>> dsn();

    /**
     * Name of the environment, such as `local`, `dev` or `prod`. Accepted already; takes effect in a later release.
     */
    Optional<String> env();

    /**
     * Whether the reporter itself logs what it does. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean debug();

    /**
     * Classes of exceptions that are not reported. Accepted already; takes effect in a later release.
     */
    Optional<List<String>> ignoreErrors();

    /**
     * How traces are kept: by hand, or with the request. Accepted already; takes effect in a later release.
     */
    @WithDefault("manual")
    Lifecycle lifecycle();

    /**
     * Whether log records are reported too. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean enableLogs();

    /** How traces are kept. */
    enum Lifecycle {
        MANUAL, TRACE
    }
}
