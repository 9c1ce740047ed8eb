package io.framex.rpc.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.framex.rpc.client.RpcClient;
import io.framex.rpc.client.RpcException;

/**
 * What one broker said at one time.
 *
 * @param url its address
 * @param figures what it said; missing where it did not answer
 * @param error why not; {@code null} where it did
 */
record BrokerSample(String url, JsonNode figures, String error) {

    private static final String[] TOTALS = { "stored", "dead_letters", "waiting_clients", "known_apps" };

    static BrokerSample take(String url, RpcClient client) {
        try {
            return new BrokerSample(url, client.queues(), null);
        } catch (RpcException failure) {
            return new BrokerSample(url, MissingNode.getInstance(), failure.getMessage());
        }
    }

    /** The queues, and first all of them together. */
    List<QueueRow> rows(BrokerSample earlier) {
        long millis = earlier.figures.isMissingNode() ? 0
                : figures.path("time_ms").asLong() - earlier.figures.path("time_ms").asLong();
        Map<String, JsonNode> before = new LinkedHashMap<>();
        earlier.figures.path("queues").forEach(queue -> before.put(queue.path("queue").asText(), queue));
        List<QueueRow> rows = new ArrayList<>();
        figures.path("queues").forEach(queue -> rows.add(QueueRow.of(queue,
                before.getOrDefault(queue.path("queue").asText(), MissingNode.getInstance()), millis)));
        QueueRow all = QueueRow.of(figures, earlier.figures, millis);
        rows.add(0, new QueueRow("total", rows.stream().mapToLong(QueueRow::waiting).sum(),
                rows.stream().mapToLong(QueueRow::leased).sum(), rows.stream().mapToDouble(QueueRow::oldest).max().orElse(-1),
                all.in(), all.done(), all.failed()));
        return rows;
    }

    /** As programs read it. */
    Map<String, Object> tree(BrokerSample earlier) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("url", url);
        if (error != null) {
            tree.put("error", error);
            return tree;
        }
        for (String total : TOTALS) {
            tree.put(total, figures.path(total).asLong());
        }
        tree.put("queues", rows(earlier).stream().map(QueueRow::tree).toList());
        return tree;
    }

    /** One line above the table. */
    String summary() {
        return url + ": " + (error != null ? error : figures.path("stored").asLong() + " stored, "
                + figures.path("dead_letters").asLong() + " dead letters, " + figures.path("waiting_clients").asLong()
                + " clients waiting, " + figures.path("known_apps").asLong() + " applications");
    }
}
