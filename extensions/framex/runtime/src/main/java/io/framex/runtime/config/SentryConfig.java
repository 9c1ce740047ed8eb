package io.framex.runtime.config;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** Error reports to Sentry. */
public interface SentryConfig {

    /**
     * Whether errors are reported.
     */
    @WithDefault("false")
    boolean enable();

    /**
     * Address of the project at Sentry, which holds its key.
     */
    Optional<Secret<String>> dsn();

    /**
     * Name of the environment, such as `local`, `dev` or `prod`.
     */
    Optional<String> env();

    /**
     * Whether the reporter itself logs what it does.
     */
    @WithDefault("false")
    boolean debug();

    /**
     * Classes of exceptions that are not reported.
     */
    Optional<List<String>> ignoreErrors();

    /**
     * How traces are kept: by hand, or with the request.
     */
    @WithDefault("manual")
    Lifecycle lifecycle();

    /**
     * Whether log records are reported too.
     */
    @WithDefault("false")
    boolean enableLogs();

    /** How traces are kept. */
    enum Lifecycle {
        MANUAL, TRACE
    }
}
