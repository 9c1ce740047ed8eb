package io.framex.rpc.metrics;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.store.RequestStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;

/** Shows how much the broker holds. */
public final class BrokerGauges {

    private BrokerGauges() {
    }

    /** Shows a broker from now on. */
    public static void bind(Broker broker, RequestStore store) {
        Gauge.builder("rpc.stored", store, RequestStore::size).register(Metrics.globalRegistry);
        Gauge.builder("rpc.waiting", broker, Broker::waiting).register(Metrics.globalRegistry);
        Gauge.builder("rpc.known.apps", store, known -> known.apps().size()).register(Metrics.globalRegistry);
    }

    /** Shows what waits in, or is leased from, a queue. The number of queues is bounded by the configuration. */
    public static void queue(RequestStore store, String queue, String shown) {
        Gauge.builder("rpc.queue.depth", store, held -> held.depth(queue)).tag("queue", shown)
                .register(Metrics.globalRegistry);
    }
}
