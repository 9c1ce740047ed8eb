package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.store.RedisServer;
import io.restassured.path.json.JsonPath;

/** Two brokers over one Redis: what one accepts another one hands out, and whichever is killed, nothing is lost. */
@EnabledIf("io.framex.rpc.store.RedisServer#isThere")
class SharedBrokersIT {

    private static final String SEND = """
            {"app_name": "sink", "func_name": "f", "destination": "bob@example.com", "params": {"n": %d}, "blocking": %s,
             "timeout": 30}""";

    @TempDir
    Path folder;

    private RedisServer redis;
    private BrokerProcess one;
    private BrokerProcess other;

    @BeforeEach
    void start() throws Exception {
        redis = RedisServer.durable(folder);
        Files.writeString(folder.resolve("config.toml"), """
                [plugins.rpc]
                store = "redis"
                redis.port = %d
                [plugins.rpc.delivery]
                lease = "1s"
                backoff = "10ms"
                max_attempts = 100
                """.formatted(redis.port()));
        one = BrokerProcess.start(folder);
        other = BrokerProcess.start(folder);
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        other.close();
        redis.close();
    }

    private static String id(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonPath.from(response.body()).getString("id");
    }

    private static List<Map<String, Object>> pull(BrokerProcess broker, int wait) throws IOException {
        List<Map<String, Object>> pulled = JsonPath
                .from(broker.call("GET", "/rpc/inbox/sink?max=10&wait=" + wait, "").body()).getList("requests");
        return pulled == null ? List.of() : pulled;
    }

    private static int reply(BrokerProcess broker, Map<String, Object> request) throws IOException {
        return broker.call("POST", "/rpc/reply/" + request.get("id"),
                "{\"lease\": \"%s\", \"result\": %s}".formatted(request.get("lease"),
                        ((Map<?, ?>) request.get("params")).get("n")))
                .statusCode();
    }

    private static CompletableFuture<HttpResponse<String>> later(BrokerProcess broker, String method, String path,
            String body) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return broker.call(method, path, body);
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    @Test
    void whoDoesNotWaitGetsWhatIsThere() throws Exception {
        assertThat(pull(other, 0)).isEmpty();
        for (int n = 0; n < 3; n++) {
            String id = id(one.call("POST", "/rpc/send", SEND.formatted(n, false)));
            assertThat(pull(other, 0)).extracting(request -> request.get("id")).containsExactly(id);
        }
        assertThat(pull(one, 0)).isEmpty();
    }

    @Test
    void aSenderAtOneBrokerIsWokenByAReplyAtTheOther() throws Exception {
        CompletableFuture<HttpResponse<String>> poll = later(other, "GET", "/rpc/inbox/sink?max=1&wait=30", "");
        Awaitility.await("both know the application").untilAsserted(() -> assertThat(
                one.call("POST", "/rpc/send", SEND.formatted(0, false)).statusCode()).isEqualTo(200));
        List<Map<String, Object>> first = JsonPath.from(poll.join().body()).getList("requests");
        assertThat(reply(one, first.get(0))).as("a lease of the other broker").isEqualTo(200);
        CompletableFuture<HttpResponse<String>> send = later(one, "POST", "/rpc/send", SEND.formatted(7, true));
        List<Map<String, Object>> second = pull(other, 30);
        assertThat(second).hasSize(1);
        assertThat(reply(other, second.get(0))).isEqualTo(200);
        JsonPath answered = JsonPath.from(send.join().body());
        assertThat(answered.getString("status")).isEqualTo("completed");
        assertThat(answered.getInt("result")).isEqualTo(7);
    }

    @Test
    void whatTheKilledOneAcceptedAndLeasedIsAnsweredThroughTheOther() throws Exception {
        Set<String> accepted = new HashSet<>();
        for (int n = 0; n < 50; n++) {
            accepted.add(id((n % 2 == 0 ? one : other).call("POST", "/rpc/send", SEND.formatted(n, false))));
        }
        assertThat(pull(one, 5)).as("leased through the one that is killed").hasSize(10);
        one.kill();
        Set<String> answered = new HashSet<>();
        List<String> twice = new ArrayList<>();
        Awaitility.await("everything is answered").atMost(Duration.ofSeconds(60)).until(() -> {
            for (Map<String, Object> request : pull(other, 1)) {
                if (reply(other, request) == 200 && !answered.add((String) request.get("id"))) {
                    twice.add((String) request.get("id"));
                }
            }
            return answered.containsAll(accepted);
        });
        assertThat(twice).isEmpty();
        for (String id : accepted) {
            assertThat(JsonPath.from(other.call("GET", "/rpc/status/" + id, "").body()).getString("status"))
                    .isEqualTo("completed");
        }
    }

    @Test
    void withoutRedisRequestsAreRefusedAndWhatWasAcceptedIsThereAfterwards() throws Exception {
        String id = id(one.call("POST", "/rpc/send", SEND.formatted(1, false)));
        redis.kill();
        Awaitility.await().until(() -> one.call("POST", "/rpc/send", SEND.formatted(2, false)).statusCode() == 503);
        assertThat(one.call("GET", "/rpc/status/" + id, "").statusCode()).isEqualTo(503);
        assertThat(one.call("GET", "/health/live", "").statusCode()).isEqualTo(200);
        redis.start();
        Awaitility.await().until(() -> other.call("POST", "/rpc/send", SEND.formatted(3, false)).statusCode() == 200);
        Awaitility.await().until(() -> one.call("GET", "/rpc/status/" + id, "").statusCode() == 200);
        assertThat(pull(one, 5)).extracting(request -> request.get("id")).contains(id);
    }
}
