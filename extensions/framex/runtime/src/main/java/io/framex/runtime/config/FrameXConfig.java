package io.framex.runtime.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMapping.NamingStrategy;
import io.smallrye.config.WithConverter;

/** FrameX settings. */
@ConfigMapping(prefix = "framex", namingStrategy = NamingStrategy.SNAKE_CASE)
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface FrameXConfig {

    /**
     * Built-in plugins to activate, by name.
     */
    Optional<List<String>> loadBuiltinPlugins();

    /**
     * Plugins to activate: each entry is the name of a plugin, else the name of its class, else a package prefix.
     */
    Optional<List<String>> loadPlugins();

    /**
     * What applies to every plugin unless the plugin itself or `deployments.<plugin>` says otherwise.
     */
    BaseIngressConfig baseIngressConfig();

    /**
     * The HTTP server and the engine behind it.
     */
    ServerConfig server();

    /**
     * Who may call which API.
     */
    AuthConfig auth();

    /**
     * How the operator wants single plugins to be run, by plugin name. `max_ongoing_requests`,
     * `start_timeout` and `stop_timeout` take effect; the rest is accepted already and takes effect in a later release.
     */
    Map<String, DeploymentConfig> deployments();

    /**
     * The request cache.
     */
    CacheConfig cache();

    /**
     * What is logged and how.
     */
    LogConfig log();

    /**
     * The documentation pages. Accepted already; takes effect in a later release.
     */
    DocsConfig docs();

    /**
     * Error reports to Sentry. Accepted already; takes effect in a later release.
     */
    SentryConfig sentry();

    /**
     * Access to source repositories. Accepted already; takes effect in a later release.
     */
    RepositoryConfig repository();

    /**
     * Switches for test runs. Accepted already; takes effect in a later release.
     */
    TestConfig test();

    /**
     * The plugins' own settings, by plugin name. What a section may hold is up to the plugin.
     */
    Map<String, @WithConverter(VerbatimTextConverter.class) String> plugins();
}
