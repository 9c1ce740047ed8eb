package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Senders that send one request after the other, workers that pull and reply, and what the broker has told them. Every reply is
 * another one, so that it shows which of them was recorded.
 */
final class BrokerLoad {

    private static final int SENDERS = 6;
    private static final int WORKERS = 3;
    private static final String SEND = """
            {"app_name": "sink", "func_name": "f", "destination": "bob@example.com", "params": {"n": %d}}""";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FINAL = Set.of("completed", "failed");

    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();
    private final Map<String, String> recorded = new ConcurrentHashMap<>();
    private final Queue<String> recordedTwice = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    private interface Work {
        void run(HttpClient client) throws IOException;
    }

    /** Loads a broker until {@link #end()}. */
    void start(URI server) {
        over = false;
        for (int i = 0; i < SENDERS; i++) {
            threads.add(thread(client -> send(client, server)));
        }
        for (int i = 0; i < WORKERS; i++) {
            threads.add(thread(client -> work(client, server, 5)));
        }
    }

    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private Thread thread(Work work) {
        HttpClient client = client();
        Thread thread = new Thread(() -> {
            while (!over) {
                try {
                    work.run(client);
                } catch (IOException gone) {
                    // What was not answered was not accepted.
                    surprises.add(gone.toString());
                }
            }
        });
        thread.start();
        return thread;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private void send(HttpClient client, URI server) throws IOException {
        int number = numbers.incrementAndGet();
        HttpResponse<String> response = BrokerProcess.call(client, server, "POST", "/rpc/send", SEND.formatted(number));
        if (response.statusCode() == 200) {
            accepted.put(json(response).path("id").asText(), number);
        } else if (response.statusCode() == 503) {
            refused.incrementAndGet();
        } else {
            surprises.add(response.statusCode() + " " + response.body());
        }
    }

    private void work(HttpClient client, URI server, int wait) throws IOException {
        HttpResponse<String> pulled = BrokerProcess.call(client, server, "GET", "/rpc/inbox/sink?max=20&wait=" + wait, "");
        for (JsonNode request : json(pulled).path("requests")) {
            String id = request.path("id").asText();
            String worker = id + "-" + numbers.incrementAndGet();
            HttpResponse<String> reply = BrokerProcess.call(client, server, "POST", "/rpc/reply/" + id,
                    "{\"lease\": \"%s\", \"result\": {\"n\": %d, \"worker\": \"%s\"}}".formatted(request.path("lease").asText(),
                            request.at("/params/n").asInt(), worker));
            if (reply.statusCode() == 200 && recorded.put(id, worker) != null) {
                recordedTwice.add(id);
            }
        }
    }

    /** How many requests were accepted so far. */
    int accepted() {
        return accepted.size();
    }

    /** How many requests were refused with 503 so far. */
    int refused() {
        return refused.get();
    }

    /** How many replies were acknowledged so far. */
    int recorded() {
        return recorded.size();
    }

    /** What was answered with neither an acceptance nor 503, or not at all. */
    Queue<String> surprises() {
        return surprises;
    }

    /** Answers what is still open, and checks that every accepted request has exactly one result, that which was acknowledged. */
    void assertThatNothingIsLost(BrokerProcess broker) throws IOException {
        HttpClient client = client();
        Map<String, JsonNode> ended = new HashMap<>();
        Awaitility.await("every request is answered").atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    work(client, broker.uri(), 1);
                    for (String id : accepted.keySet()) {
                        if (!ended.containsKey(id)) {
                            HttpResponse<String> told = BrokerProcess.call(client, broker.uri(), "GET", "/rpc/status/" + id, "");
                            assertThat(told.statusCode()).as("status of " + id + ", which was accepted").isNotEqualTo(404);
                            JsonNode status = json(told);
                            if (FINAL.contains(status.path("status").asText())) {
                                ended.put(id, status);
                            }
                        }
                    }
                    return ended.size() == accepted.size();
                });
        accepted.forEach((id, number) -> {
            JsonNode status = ended.get(id);
            assertThat(status.path("status").asText()).as(id).isEqualTo("completed");
            assertThat(status.at("/result/n").asInt()).as(id).isEqualTo(number);
            String worker = status.at("/result/worker").asText();
            // The acknowledgement of a recorded result may have been lost.
            assertThat(recorded.getOrDefault(id, worker)).as("acknowledged result of " + id).isEqualTo(worker);
        });
        assertThat(recordedTwice).isEmpty();
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }
}
