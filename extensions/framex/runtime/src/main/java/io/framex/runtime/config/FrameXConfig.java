package io.framex.runtime.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** FrameX settings. */
@ConfigMapping(prefix = "framex")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface FrameXConfig {

    /**
     * Built-in plugins to activate.
     */
    @WithName("load_builtin_plugins")
    Optional<List<String>> loadBuiltinPlugins();

    /**
     * Plugins to activate: plugin name, else class name, else package prefix.
     */
    @WithName("load_plugins")
    Optional<List<String>> loadPlugins();

    /**
     * The HTTP server and the engine behind it.
     */
    ServerConfig server();

    /** The HTTP server and the engine behind it. */
    interface ServerConfig {

        /**
         * Time zone of timestamps in envelopes and OpenAPI; the system's where it is absent.
         */
        @WithName("time_zone")
        Optional<ZoneId> timeZone();

        /**
         * Answer HTTP errors under `/api` with status 200 and the real status in the body, as Python FrameX does.
         */
        @WithName("errors_as_200")
        @WithDefault("false")
        boolean errorsAs200();

        /**
         * Largest request body that is accepted.
         */
        @WithName("max_body_size")
        @WithDefault("10M")
        MemorySize maxBodySize();

        /**
         * Version of the service as reported by `/version`.
         */
        Optional<String> reversion();
    }
}
