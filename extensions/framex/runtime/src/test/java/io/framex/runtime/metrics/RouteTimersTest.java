package io.framex.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.http.HttpMethod;

/** Times reach every registry there is at the time. */
class RouteTimersTest {

    private final MeterRegistry first = new SimpleMeterRegistry();
    private final MeterRegistry second = new SimpleMeterRegistry();
    private final RouteTimers timers = RouteTimers.of("/api/v1/timed");

    @BeforeEach
    void oneRegistry() {
        Metrics.addRegistry(first);
    }

    @AfterEach
    void noRegistry() {
        Metrics.removeRegistry(first);
        Metrics.removeRegistry(second);
        Metrics.globalRegistry.clear();
    }

    @Test
    void theOnlyOne() {
        timers.record(HttpMethod.GET, 200, 5);
        timers.record(HttpMethod.GET, 200, 5);
        timers.record(HttpMethod.POST, 404, 5);
        assertThat(count(first, "GET", "200")).isEqualTo(2);
        assertThat(count(first, "POST", "404")).isEqualTo(1);
    }

    @Test
    void oneThatIsAddedLater() {
        timers.record(HttpMethod.GET, 200, 5);
        Metrics.addRegistry(second);
        timers.record(HttpMethod.GET, 200, 5);
        assertThat(count(first, "GET", "200")).isEqualTo(2);
        assertThat(count(second, "GET", "200")).isEqualTo(1);
    }

    @Test
    void theOneThatIsLeft() {
        Metrics.addRegistry(second);
        timers.record(HttpMethod.GET, 200, 5);
        Metrics.removeRegistry(first);
        timers.record(HttpMethod.GET, 200, 5);
        assertThat(count(second, "GET", "200")).isEqualTo(2);
        assertThat(count(first, "GET", "200")).isEqualTo(1);
    }

    private static long count(MeterRegistry registry, String method, String status) {
        return registry.get("http.server.requests").tags("uri", "/api/v1/timed", "method", method, "status", status).timer()
                .count();
    }
}
