package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;

/**
 * A broker with a durable store under {@code kill -9} in the middle of the load, so many times as {@code rpc.kills} says, while senders
 * send and workers pull and reply: every accepted request ends with exactly one recorded result.
 */
abstract class KilledBroker {

    private static final int KILLS = Integer.getInteger("rpc.kills", 2);
    private static final int SENDERS = 6;
    private static final int WORKERS = 3;
    private static final int LEAST_ACCEPTED_BEFORE_KILL = 150;
    private static final String SEND = """
            {"app_name": "sink", "func_name": "f", "destination": "bob@example.com", "params": {"n": %d}}""";

    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();
    private final Map<String, String> recorded = new ConcurrentHashMap<>();
    private final Queue<String> recordedTwice = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean down;

    @TempDir
    Path folder;

    /** Lines for {@code [plugins.rpc]}. */
    abstract String store();

    @Test
    void nothingAcceptedIsLostAndNothingIsAnsweredTwice() throws Exception {
        Files.writeString(folder.resolve("config.toml"), """
                [plugins.rpc]
                %s
                [plugins.rpc.delivery]
                lease = "1s"
                backoff = "10ms"
                max_attempts = 1000
                """.formatted(store()));
        for (int kill = 0; kill < KILLS; kill++) {
            underLoad();
        }
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            HttpClient client = client();
            Set<String> open = ConcurrentHashMap.newKeySet();
            open.addAll(accepted.keySet());
            Awaitility.await("every request is answered").atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(50))
                    .until(() -> {
                        work(client, broker.uri(), 1);
                        open.removeIf(id -> isFinished(client, broker, id));
                        return open.isEmpty();
                    });
            System.out.printf("%d kills: %d requests accepted, %d results acknowledged before the last kill%n", KILLS,
                    accepted.size(), recorded.size());
            for (String id : accepted.keySet()) {
                JsonPath status = status(client, broker, id);
                assertThat(status.getString("status")).as(id).isEqualTo("completed");
                assertThat(status.getInt("result.n")).as(id).isEqualTo(accepted.get(id));
                // The acknowledgement of a recorded result may have been lost with the broker.
                assertThat(recorded.getOrDefault(id, status.getString("result.worker"))).as("acknowledged result of " + id)
                        .isEqualTo(status.getString("result.worker"));
            }
        }
        assertThat(recordedTwice).isEmpty();
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(KILLS * LEAST_ACCEPTED_BEFORE_KILL);
    }

    private void underLoad() throws Exception {
        int before = accepted.size();
        down = false;
        BrokerProcess broker = BrokerProcess.start(folder);
        URI server = broker.uri();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            threads.add(thread(client -> send(client, server)));
        }
        for (int i = 0; i < WORKERS; i++) {
            threads.add(thread(client -> work(client, server, 5)));
        }
        int enough = before + LEAST_ACCEPTED_BEFORE_KILL + ThreadLocalRandom.current().nextInt(LEAST_ACCEPTED_BEFORE_KILL);
        Awaitility.await("load").atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                .until(() -> accepted.size() >= enough);
        broker.kill();
        down = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private interface Work {
        void run(HttpClient client) throws IOException;
    }

    private Thread thread(Work work) {
        HttpClient client = client();
        Thread thread = new Thread(() -> {
            while (!down) {
                try {
                    work.run(client);
                } catch (IOException killed) {
                    // What was not answered was not accepted.
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
            accepted.put(JsonPath.from(response.body()).getString("id"), number);
        }
    }

    /** Every result is another one, so that it shows which of them was recorded. */
    private void work(HttpClient client, URI server, int wait) throws IOException {
        HttpResponse<String> pulled = BrokerProcess.call(client, server, "GET", "/rpc/inbox/sink?max=20&wait=" + wait, "");
        List<Map<String, Object>> requests = JsonPath.from(pulled.body()).getList("requests");
        for (Map<String, Object> request : requests == null ? List.<Map<String, Object>>of() : requests) {
            String id = (String) request.get("id");
            String worker = id + "-" + numbers.incrementAndGet();
            HttpResponse<String> reply = BrokerProcess.call(client, server, "POST", "/rpc/reply/" + id,
                    "{\"lease\": \"%s\", \"result\": {\"n\": %s, \"worker\": \"%s\"}}".formatted(request.get("lease"),
                            ((Map<?, ?>) request.get("params")).get("n"), worker));
            if (reply.statusCode() == 200 && recorded.put(id, worker) != null) {
                recordedTwice.add(id);
            }
        }
    }

    private boolean isFinished(HttpClient client, BrokerProcess broker, String id) {
        try {
            String status = status(client, broker, id).getString("status");
            return status.equals("completed") || status.equals("failed");
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static JsonPath status(HttpClient client, BrokerProcess broker, String id) throws IOException {
        return JsonPath.from(BrokerProcess.call(client, broker.uri(), "GET", "/rpc/status/" + id, "").body());
    }
}
