package io.framex.runtime.ingress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;

/** Shows how much is worked on beside how much may be; a limit that there is not is shown as infinite. */
final class IngressMeters {

    private IngressMeters() {
    }

    static void plugin(String plugin, Bulkhead bulkhead, IngressLimit limit) {
        bind("framex.plugin", Tags.of("plugin", plugin), bulkhead, limit);
    }

    static void whole(Bulkhead bulkhead, IngressLimit limit) {
        bind("framex.ingress", Tags.empty(), bulkhead, limit);
    }

    private static void bind(String prefix, Tags tags, Bulkhead bulkhead, IngressLimit limit) {
        double value = limit.value() == Bulkhead.UNLIMITED ? Double.POSITIVE_INFINITY : limit.value();
        // The bulkhead lives as long as the application, so the weak reference of a gauge is enough.
        Gauge.builder(prefix + ".ongoing", bulkhead, Bulkhead::ongoing).tags(tags).register(Metrics.globalRegistry);
        Gauge.builder(prefix + ".limit", () -> value).tags(tags).register(Metrics.globalRegistry);
    }
}
