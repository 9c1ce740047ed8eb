package io.framex.rpc.http;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.broker.Traffic.Flow;
import io.framex.rpc.metrics.QueueWatch;
import io.framex.rpc.store.QueueState;
import io.framex.rpc.store.StoreState;
import io.vertx.core.buffer.Buffer;

/** {@code GET /rpc/queues}: what the deepest and the busiest queues hold, and what has gone through this broker. */
final class QueuesOperation implements Operation {

    private static final int MOST_SHOWN = 1000;

    private final Broker broker;

    QueuesOperation(Broker broker) {
        this.broker = broker;
    }

    @Override
    public CompletionStage<Answer> answer(Exchange exchange) {
        exchange.requireAdmin();
        return broker.store().state(QueueWatch.MOST_QUEUES).thenApply(state -> Answer.ok(Buffer.buffer(json(state).toString())));
    }

    private ObjectNode json(StoreState state) {
        long now = System.currentTimeMillis();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("time_ms", now).put("stored", broker.store().size())
                .put("waiting_clients", broker.waiting()).put("known_apps", broker.store().apps().size())
                .put("dead_letters", state.deadLetters());
        flow(json, broker.traffic().all());
        Map<String, QueueState> queues = new TreeMap<>();
        broker.traffic().queues().keySet().forEach(name -> queues.put(name, new QueueState(name, 0, 0, 0)));
        state.queues().forEach(queue -> queues.put(queue.queue(), queue));
        ArrayNode shown = json.putArray("queues");
        queues.values().stream().sorted(Comparator.comparingInt(QueueState::depth).reversed()
                .thenComparing(QueueState::queue)).limit(MOST_SHOWN).forEach(queue -> shown.add(queue(queue, now)));
        return json;
    }

    private ObjectNode queue(QueueState queue, long now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("queue", queue.queue()).put("waiting", queue.waiting())
                .put("leased", queue.leased());
        if (queue.oldest() == 0) {
            json.putNull("oldest_age_seconds");
        } else {
            json.put("oldest_age_seconds", Math.max(0, now - queue.oldest()) / 1000.0);
        }
        Flow flow = broker.traffic().queues().get(queue.queue());
        if (flow != null) {
            flow(json, flow);
        }
        return json;
    }

    private static void flow(ObjectNode json, Flow flow) {
        json.put("accepted", flow.accepted()).put("completed", flow.completed()).put("failed", flow.failed())
                .put("attempts", flow.attempts());
    }
}
