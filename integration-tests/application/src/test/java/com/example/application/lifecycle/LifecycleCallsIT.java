package com.example.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.application.server.FrameXProcess;

/** When the methods of a lifecycle are not called at all. */
class LifecycleCallsIT {

    private static final String PLUGINS = "load_plugins = [\"shipping\", \"warehouse\"]";

    /** Guarantee 1. */
    @ParameterizedTest
    @ValueSource(strings = { "plugins", "openapi", "config" })
    void commandsThatServeNothingStartNoPlugin(String command) {
        try (FrameXProcess process = FrameXProcess.execute(PLUGINS, List.of(command))) {
            assertThat(process.awaitExit()).as(process.output()).isZero();
            assertThat(process.output()).isNotBlank().doesNotContain("warehouse started", "shipping started", "stopped");
        }
    }

    /** Guarantee 1, too: what is compiled in but not active. */
    @Test
    void inactivePluginsAreNeitherStartedNorStopped() {
        FrameXProcess process = FrameXProcess.start("load_plugins = [\"warehouse\"]").awaitReady();
        process.terminate();
        process.awaitExit();
        assertThat(process.output()).contains("warehouse started", "warehouse stopped").doesNotContain("shipping started",
                "shipping stopped");
    }

    /** Guarantee 12. */
    @Test
    void aKilledProcessStopsNothing() {
        FrameXProcess process = FrameXProcess.start(PLUGINS).awaitReady();
        process.kill();
        assertThat(process.output()).contains("warehouse started", "shipping started").doesNotContain("stopped");
    }
}
