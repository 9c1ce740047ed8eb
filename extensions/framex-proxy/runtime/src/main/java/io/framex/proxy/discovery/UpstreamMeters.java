package io.framex.proxy.discovery;

import java.util.Locale;
import java.util.function.Supplier;

import io.framex.proxy.forward.Forwarder;
import io.framex.proxy.resilience.Breaker;
import io.framex.proxy.resilience.Retries;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;

/** Shows how one upstream is. There are as many series as upstreams are configured, times a constant. */
final class UpstreamMeters {

    private final Forwarder forwarder;
    private final Supplier<DocumentState> document;

    UpstreamMeters(Forwarder forwarder, Supplier<DocumentState> document) {
        this.forwarder = forwarder;
        this.document = document;
    }

    void register() {
        MeterRegistry registry = Metrics.globalRegistry;
        gauge("framex.proxy.upstream.up", () -> isUp() ? 1 : 0).register(registry);
        gauge("framex.proxy.document.current", () -> document.get().phase() == DocumentState.Phase.CURRENT ? 1 : 0)
                .register(registry);
        gauge("framex.proxy.operations", () -> document.get().operations()).register(registry);
        for (Breaker.State state : Breaker.State.values()) {
            gauge("framex.proxy.breaker.state", () -> forwarder.breaker().state() == state ? 1 : 0)
                    .tag("state", state.name().toLowerCase(Locale.ROOT)).register(registry);
        }
        FunctionCounter.builder("framex.proxy.retries", forwarder.retries(), Retries::made)
                .tag("upstream", forwarder.upstream().toString()).register(registry);
    }

    private Gauge.Builder<Supplier<Number>> gauge(String name, Supplier<Number> value) {
        return Gauge.builder(name, value).tag("upstream", forwarder.upstream().toString());
    }

    private boolean isUp() {
        return forwarder.health().isWell() && forwarder.breaker().state() == Breaker.State.CLOSED;
    }
}
