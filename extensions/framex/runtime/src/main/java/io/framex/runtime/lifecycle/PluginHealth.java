package io.framex.runtime.lifecycle;

import java.util.Locale;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.health.api.HealthRegistry;

/** Adds one health check, and a gauge that says the same, for each active plugin. */
@Singleton
class PluginHealth {

    @Inject
    @Readiness
    HealthRegistry readiness;

    @Inject
    @Startup
    HealthRegistry startup;

    /** Ready while the plugin is up; started as soon as it was up or has failed for good. */
    void watch(String plugin, Supplier<PluginState> state) {
        String name = "plugin " + plugin;
        HealthCheck ready = () -> response(name, state.get(), state.get() == PluginState.STARTED);
        HealthCheck started = () -> response(name, state.get(), state.get() != PluginState.STARTING);
        readiness.register(name, ready);
        startup.register(name, started);
        Gauge.builder("framex.plugin.up", () -> state.get() == PluginState.STARTED ? 1 : 0).tag("plugin", plugin)
                .register(Metrics.globalRegistry);
    }

    private static HealthCheckResponse response(String name, PluginState state, boolean up) {
        return HealthCheckResponse.named(name).status(up).withData("state", state.name().toLowerCase(Locale.ROOT)).build();
    }
}
