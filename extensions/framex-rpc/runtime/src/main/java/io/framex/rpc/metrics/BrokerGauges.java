package io.framex.rpc.metrics;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.store.QueueState;
import io.framex.rpc.store.RequestStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;

/** Shows how much the broker holds. The number of series is bounded by the configuration. */
public final class BrokerGauges {

    private static final String OTHERS = "other";

    private BrokerGauges() {
    }

    /**
     * Shows a broker from now on.
     *
     * @param queues labels of the queues that are shown on their own, by name; all others are shown together
     */
    public static void bind(Broker broker, RequestStore store, QueueWatch watch, Map<String, String> queues) {
        Gauge.builder("rpc.stored", store, RequestStore::size).register(Metrics.globalRegistry);
        Gauge.builder("rpc.waiting", broker, Broker::waiting).register(Metrics.globalRegistry);
        Gauge.builder("rpc.known.apps", store, known -> known.apps().size()).register(Metrics.globalRegistry);
        Gauge.builder("rpc.dead.letters.stored", watch, QueueWatch::deadLetters).register(Metrics.globalRegistry);
        queues.forEach((name, label) -> queue(label, () -> watch.queue(name)));
        Set<String> known = Set.copyOf(queues.keySet());
        queue(OTHERS, () -> watch.others(known));
    }

    private static void queue(String label, Supplier<QueueState> queue) {
        Gauge.builder("rpc.queue.depth", () -> queue.get().depth()).tag("queue", label).register(Metrics.globalRegistry);
        Gauge.builder("rpc.queue.leased", () -> queue.get().leased()).tag("queue", label).register(Metrics.globalRegistry);
        Gauge.builder("rpc.queue.oldest", () -> seconds(queue.get().oldest())).tag("queue", label).baseUnit("seconds")
                .register(Metrics.globalRegistry);
    }

    private static double seconds(long since) {
        return since == 0 ? 0 : Math.max(0, System.currentTimeMillis() - since) / 1000.0;
    }
}
