package io.framex.runtime.config;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** What is logged and how. */
public interface LogConfig {

    /**
     * From which level on records are logged. The same setting as `quarkus.log.level`.
     */
    @WithDefault("info")
    LogLevel level();

    /**
     * How records are written to the console.
     */
    @WithDefault("text")
    LogFormat format();

    /**
     * Shorten log records of libraries. Accepted already; takes effect in a later release.
     */
    @WithDefault("true")
    boolean simpleLog();

    /**
     * Records of libraries that begin like this are not logged. Accepted already; takes effect in a later release.
     */
    @WithDefault("Started executing request to method,CALL register_route,CALL /api/v1,Initialized DeploymentHandle,"
            + "Finished initializing replica,Got updated replicas for,"
            + "Started <ray.serve._private.router.SharedRouterLongPollClient object")
    Optional<List<String>> ignoredPrefixes();

    /**
     * Records of libraries that contain this are not logged. Accepted already; takes effect in a later release.
     */
    @WithDefault("GET /ping,GET /health")
    Optional<List<String>> ignoredContains();
}
