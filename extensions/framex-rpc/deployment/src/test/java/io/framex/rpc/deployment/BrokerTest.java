package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.framex.rpc.broker.RunningBroker;
import io.framex.rpc.client.RpcBroadcast;
import io.framex.rpc.client.RpcCall;
import io.framex.rpc.client.RpcClient;
import io.framex.rpc.client.RpcException;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What senders and answering applications see of a broker without keys that keeps requests in memory. */
class BrokerTest {

    @Inject
    RunningBroker broker;

    private static final Peer PEER = Peer.start();

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withApplicationRoot(root -> root.addClasses(Peer.class, MemoryBroker.class))
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@hook.example\".url", PEER.url("/hook"))
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@hook.example\".kind", "webhook")
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@hook.example\".key", "hook-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@hook.example\".headers", "x-request-id")
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@broker.example\".url", PEER.url("/"))
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@dead.example\".url", PEER.url("/dead"))
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@dead.example\".breaker_failures", "1")
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@dead.example\".breaker_pause", "100ms")
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo,rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey("framex.plugins.rpc.delivery.request_ttl", "60s")
            .overrideRuntimeConfigKey("framex.plugins.rpc.delivery.lease", "1500ms")
            .overrideRuntimeConfigKey("framex.plugins.rpc.delivery.backoff", "1ms")
            .overrideRuntimeConfigKey("framex.plugins.rpc.delivery.max_attempts", "2")
            .overrideRuntimeConfigKey("framex.plugins.rpc.max_queue", "100");

    private static final String TO_ECHO = """
            {"app_name": "echo", "func_name": "%s", "destination": "bob@example.com", "params": %s, "blocking": %s}""";

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private static ValidatableResponse send(String body, Object... headers) {
        return headers.length == 0 ? given().contentType("application/json").body(body).post("/rpc/send").then()
                : given().contentType("application/json").header((String) headers[0], headers[1]).body(body)
                        .post("/rpc/send").then();
    }

    private static String to(String app, boolean blocking, double timeout) {
        return """
                {"app_name": "%s", "func_name": "f", "destination": "bob@example.com", "params": {"x": 1.10, "é": [null]},
                 "blocking": %s, "timeout": %s, "headers": {"X-Request-ID": "123"}}""".formatted(app, blocking, timeout);
    }

    private static Map<String, Object> pull(String app) {
        List<Map<String, Object>> requests = given().queryParam("wait", "10").get("/rpc/inbox/" + app).then().statusCode(200)
                .extract().path("requests");
        return requests.get(0);
    }

    private static ValidatableResponse reply(Map<String, Object> request, String member, String json) {
        return given().contentType("application/json").body("{\"lease\": \"%s\", \"%s\": %s}".formatted(request.get("lease"),
                member, json)).post("/rpc/reply/" + request.get("id")).then();
    }

    private static void awaitStatus(String id, String status) {
        Awaitility.await().untilAsserted(() -> given().get("/rpc/status/" + id).then().statusCode(200)
                .body("status", is(status)));
    }

    @ParameterizedTest
    @CsvSource({ "confess", "EchoPlugin.confess", "echo.EchoPlugin.confess" })
    void aFunctionOfAPluginAnswers(String function) {
        send(TO_ECHO.formatted(function, "{\"message\": \"原神\"}", true)).statusCode(200)
                .contentType("application/json").body("status", is("completed"), "result", is("Got your message: 原神"),
                        "func_name", is(function), "error", nullValue(), "id", matchesPattern("[0-9a-f]{32}"),
                        "created_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"), "completed_at", not(nullValue()));
    }

    @Test
    void theAnswerOfANonBlockingRequestIsReadLater() {
        String id = send(TO_ECHO.formatted("confess", "{\"message\": \"m\"}", false)).statusCode(200)
                .body("status", is("pending"), "result", nullValue(), "completed_at", nullValue()).extract().path("id");
        awaitStatus(id, "completed");
        given().get("/rpc/status/" + id).then().body("result", is("Got your message: m"));
    }

    @Test
    void wrongParametersFailWithAMessage() {
        send(TO_ECHO.formatted("confess", "{\"massage\": \"m\"}", true)).statusCode(200).body("status", is("failed"),
                "error", equalTo("Invalid arguments for echo.EchoPlugin.confess: [massage] Unexpected keyword argument; "
                        + "[query, message] Field required"));
    }

    @Test
    void aBlockingRequestToAnUnknownApplicationIsRefusedAtOnce() {
        send(to("nobody", true, 60)).statusCode(404).body("detail", matchesPattern(".*\"nobody\".*"));
    }

    @Test
    void anApplicationPullsAndReplies() {
        String id = send(to("pulling", false, 60)).statusCode(200).body("status", is("pending")).extract().path("id");
        Map<String, Object> request = pull("pulling");
        assertThat(request).containsEntry("id", id).containsEntry("app_name", "pulling").containsEntry("func_name", "f")
                .containsEntry("destination", "bob@example.com").containsEntry("attempt", 1)
                .containsEntry("headers", Map.of("X-Request-ID", "123"));
        given().get("/rpc/status/" + id).then().body("status", is("processing"));
        reply(request, "result", "{\"sum\": 1.10}").statusCode(200).body("status", is("completed"));
        String status = given().get("/rpc/status/" + id).asString();
        assertThat(status).contains("\"result\":{\"sum\":1.10}");
        reply(request, "result", "2").statusCode(409);
    }

    @Test
    void aBlockingSenderGetsTheReplyOfAnApplicationThatPulls() {
        given().get("/rpc/inbox/waited").then().statusCode(200).body("requests", hasSize(0));
        CompletableFuture<Void> worker = CompletableFuture.runAsync(() -> reply(pull("waited"), "error", "\"no luck\""),
                task -> new Thread(task).start());
        send(to("waited", true, 20)).statusCode(200).body("status", is("failed"), "error", is("no luck"));
        worker.join();
    }

    @Test
    void whenTheTimeRunsOutTheWorkGoesOn() {
        given().get("/rpc/inbox/slow").then().statusCode(200);
        String id = send(to("slow", true, 0.1)).statusCode(200).body("status", is("processing")).extract().path("id");
        reply(pull("slow"), "result", "null").statusCode(200);
        given().get("/rpc/status/" + id).then().body("status", is("completed"), "result", nullValue());
    }

    @Test
    void aRequestThatNobodyAnswersIsTriedAgainAndThenADeadLetter() {
        String id = send(to("crashing", false, 60)).extract().path("id");
        Map<String, Object> first = pull("crashing");
        Map<String, Object> second = pull("crashing");
        assertThat(second).containsEntry("id", id).containsEntry("attempt", 2);
        assertThat(second.get("lease")).isNotEqualTo(first.get("lease"));
        reply(first, "result", "1").statusCode(409).body("detail", is("The lease has ended, or the request was answered already"));
        awaitStatus(id, "failed");
        given().get("/rpc/status/" + id).then()
                .body("error", is("given up after 2 attempts: the lease ended without an answer"));
        given().get("/rpc/dead").then().statusCode(200).body("requests.id", hasItem(id), "requests.attempts", hasItem(2));

        given().post("/rpc/dead/" + id + "/retry").then().statusCode(200).body("status", is("pending"));
        given().get("/rpc/dead").then().body("requests.id", not(hasItem(id)));
        reply(pull("crashing"), "result", "7").statusCode(200);
        given().get("/rpc/status/" + id).then().body("result", is(7));
        given().post("/rpc/dead/" + id + "/retry").then().statusCode(404);
    }

    @Test
    void deadLettersAreListedInParts() {
        List<Object> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.add(send(to("hopeless", false, 60)).extract().path("id"));
        }
        Awaitility.await().until(() -> {
            given().get("/rpc/inbox/hopeless?max=3").then().statusCode(200);
            return sent.stream().allMatch(id -> given().get("/rpc/status/" + id).path("status").equals("failed"));
        });

        List<Object> listed = new ArrayList<>();
        JsonPath part = given().get("/rpc/dead?limit=1").then().statusCode(200).body("requests", hasSize(1)).extract().jsonPath();
        listed.add(part.get("requests[0].id"));
        for (String next = part.get("next"); next != null; next = part.get("next")) {
            part = given().queryParam("limit", "1").queryParam("after", next).get("/rpc/dead").then().statusCode(200)
                    .body("requests", hasSize(1)).extract().jsonPath();
            listed.add(part.get("requests[0].id"));
        }
        assertThat(listed).containsAll(sent).doesNotHaveDuplicates();
        assertThat(listed).isEqualTo(given().get("/rpc/dead").then().body("next", nullValue()).extract().path("requests.id"));
        given().get("/rpc/dead?after=here").then().statusCode(422).body("detail[0].loc", is(List.of("query", "after")));
        given().get("/rpc/dead?limit=0").then().statusCode(422).body("detail[0].loc", is(List.of("query", "limit")));
        sent.forEach(id -> given().delete("/rpc/dead/" + id).then().statusCode(200));
    }

    @Test
    void aCancelledRequestFailsAndIsNotHandedOut() {
        String id = send(to("cancelled", false, 60)).extract().path("id");
        given().delete("/rpc/status/" + id).then().statusCode(200).body("status", is("failed"), "error", is("cancelled"));
        given().get("/rpc/inbox/cancelled").then().body("requests", hasSize(0));
        given().delete("/rpc/status/none").then().statusCode(404).body("detail", is("Request not found"));
    }

    @Test
    void aRepeatedRequestGetsTheSameId() {
        String id = send(to("repeated", false, 60), "Idempotency-Key", "k1").statusCode(200).extract().path("id");
        send(to("repeated", false, 30), "Idempotency-Key", "k1").statusCode(200).body("id", is(id));
        send(to("repeated", false, 60), "Idempotency-Key", "k2").statusCode(200).body("id", not(is(id)));
        send(to("other", false, 60), "Idempotency-Key", "k1").statusCode(422)
                .body("detail[0].loc", is(List.of("header", "Idempotency-Key")));
    }

    @Test
    void aBroadcastTellsWhatWasAcceptedInOrder() {
        List<String> ids = given().contentType("application/json").body("""
                {"func_name": "notify", "params": {"message": "System update"}, "destinations": [
                  "syft://alice@example.com/app_data/notifier/rpc/tell", "bob@example.com",
                  "syft://carol@example.com/app_data/notifier/rpc/tell"]}""").post("/rpc/broadcast").then().statusCode(200)
                .body("request_ids", hasSize(2), "rejected", hasSize(1), "rejected[0].destination", is("bob@example.com"),
                        "rejected[0].code", is("invalid_destination"))
                .extract().path("request_ids");
        given().get("/rpc/status/" + ids.get(0)).then().body("func_name", is("notify"));
        Map<String, Object> first = pull("notifier");
        assertThat(first).containsEntry("func_name", "tell").containsEntry("id", ids.get(0));
        assertThat(pull("notifier")).containsEntry("id", ids.get(1));
    }

    @Test
    void schemasAreThoseOfPluginsOrRegistered() {
        given().get("/rpc/schema/echo").then().statusCode(200).body("app_name", is("echo"),
                "functions.confess.params", is(Map.of("message", "string")),
                "functions.confess.json_schema.required", is(List.of("message")));
        given().get("/rpc/schema/calculator").then().statusCode(404).body("detail", is("No application \"calculator\" is known"));
        given().contentType("application/json").body("""
                {"functions": {"add": {"params": {"a": "number"}, "returns": "number", "description": "Add"}}}""")
                .put("/rpc/schema/calculator").then().statusCode(200);
        given().get("/rpc/schema/calculator").then().statusCode(200).body("functions.add.description", is("Add"),
                "functions.add.params", is(Map.of("a", "number")));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        send("{\"app_name\": \"\", \"func_name\": \"../x\", \"destination\": \"x\", \"params\": [], \"timeout\": 301,"
                + "\"blocking\": 1, \"headers\": {\"a b\": \"c\"}}").statusCode(422)
                .body("detail.type", is(List.of("string_too_short", "string_pattern_mismatch", "value_error", "dict_type",
                        "bool_type", "less_than_equal", "value_error")),
                        "detail[0].loc", is(List.of("body", "app_name")), "detail.msg", everyItem(not(nullValue())));
        send("{}").statusCode(422).body("detail.type", is(List.of("missing", "missing", "missing")));
        send("{\"app_name\": ").statusCode(422).body("detail[0].type", is("json_invalid"));
        send("").statusCode(422);
        send(to("a", false, 0)).statusCode(422).body("detail[0].type", is("greater_than"));
        send("{\"app_name\": \"a\", \"func_name\": \"f\", \"destination\": \"a@b.c\", \"params\": {\"x\": \""
                + "y".repeat(1_000_000) + "\"}}").statusCode(422).body("detail[0].loc", is(List.of("body", "params")));
        send(" ".repeat(5 << 20)).statusCode(413).body("detail", is("The request body is too large"));
    }

    @Test
    void aFullQueueRefuses() {
        String body = to("full", false, 60);
        IntStream.range(0, 100).parallel().forEach(i -> send(body).statusCode(200));
        send(body).statusCode(503).header("Retry-After", "1").body("detail", is("The queue of this application is full"));
        send(to("notfull", false, 60)).statusCode(200);
    }

    private static String toAddress(String address) {
        return """
                {"app_name": "remote", "func_name": "f", "destination": "%s", "params": {"x": 1.10}, "blocking": true,
                 "headers": {"X-Request-ID": "7", "X-Secret": "s"}}""".formatted(address);
    }

    @Test
    void aWebhookAnswersAfterAFailedAttempt() {
        send(toAddress("bob@hook.example")).statusCode(200).body("status", is("completed"), "result.attempt", is(2),
                "result.key", is("hook-key"), "result.request_id", is("7"), "result.secret", nullValue(),
                "result.body.app_name", is("remote"), "result.body.params.x", is(1.10f));
    }

    @Test
    void anotherBrokerAnswersWhenItHasTheAnswer() {
        send(toAddress("bob@broker.example")).statusCode(200).body("status", is("completed"), "result.attempt", is(2),
                "result.body.blocking", is(true), "result.hops", is("1"));
        send(toAddress("bob@broker.example"), "X-RPC-Hops", "8").statusCode(200)
                .body("status", is("failed"), "error", is("passed on from broker to broker too often"));
    }

    @Test
    void aDestinationThatDoesNotWorkIsGivenUp() {
        send(toAddress("bob@dead.example")).statusCode(200).body("status", is("failed"),
                "error", is("given up after 2 attempts: the destination answered 500"));
    }

    @Test
    void requestsAreStreamedAsEvents() throws IOException, InterruptedException {
        HttpResponse<java.io.InputStream> stream = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/rpc/inbox/streamed?max=1"))
                        .header("Accept", "text/event-stream").timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body()))) {
            String first = send(to("streamed", false, 60)).extract().path("id");
            String second = send(to("streamed", false, 60)).extract().path("id");
            Map<String, Object> request = JsonPath.from(nextEvent(lines)).getMap("$");
            assertThat(request).containsEntry("id", first);
            given().get("/rpc/status/" + second).then().body("status", is("pending"));
            reply(request, "result", "1").statusCode(200);
            assertThat(nextEvent(lines)).contains(second);
        }
    }

    private static String nextEvent(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return line.substring("data: ".length());
    }

    @ParameterizedTest
    @CsvSource({ "GET /rpc/inbox/left?wait=60, 1", "GET /rpc/inbox/left?wait=60, 2", "POST /rpc/send, 1" })
    void oneWhoGoesAwayWaitsNoLonger(String request, int connections) throws IOException {
        given().get("/rpc/inbox/left").then().statusCode(200);
        String body = request.startsWith("POST") ? to("left", true, 60) : "";
        Socket[] sockets = new Socket[connections];
        for (int i = 0; i < connections; i++) {
            sockets[i] = new Socket("localhost", RestAssured.port);
            sockets[i].getOutputStream().write((request + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.getBytes(StandardCharsets.UTF_8).length + (i == 1 ? "\r\nAccept: text/event-stream" : "")
                    + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        }
        Awaitility.await().until(() -> broker.current().waiting() == connections);
        for (Socket socket : sockets) {
            socket.close();
        }
        Awaitility.await().until(() -> broker.current().waiting() == 0);
        if (body.isEmpty()) {
            send(to("left", false, 60));
        }
        Map<String, Object> next = pull("left");
        assertThat(next).containsEntry("attempt", 1);
        reply(next, "result", "1").statusCode(200);
    }

    private static RpcClient client() {
        // Nobody listens at the first.
        return RpcClient.at("http://127.0.0.1:1", "http://localhost:" + RestAssured.port).build();
    }

    @Test
    void theClientCallsThroughWhicheverBrokerAnswers() {
        RpcCall call = RpcCall.to("echo", "confess", "bob@example.com").param("message", "m");
        for (int i = 0; i < 2; i++) {
            assertThat(client().call(call, String.class)).isEqualTo("Got your message: m");
        }
        assertThat(client().callAsync(call, String.class).join()).isEqualTo("Got your message: m");
        assertThat(client().batch(List.of(call, call.param("message", "7")))).extracting(status -> status.result().asText())
                .containsExactly("Got your message: m", "Got your message: 7");
        assertThat(client().functions("echo")).containsExactly("confess");
        assertThat(client().discover(List.of("echo", "nowhere"))).containsOnlyKeys("echo");
    }

    @Test
    void theClientTellsFailuresApart() {
        RpcClient client = client();
        assertThatThrownBy(() -> client.call(RpcCall.to("nobody", "f", "bob@example.com"), String.class))
                .isInstanceOfSatisfying(RpcException.Refused.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThatThrownBy(() -> client.call(RpcCall.to("echo", "confess", "bob@example.com"), String.class))
                .isInstanceOf(RpcException.Failed.class).hasMessageContaining("Field required");
        assertThatThrownBy(() -> RpcClient.at("http://127.0.0.1:1").build().information())
                .isInstanceOf(RpcException.Unavailable.class);
        String id = client.send(RpcCall.to("late", "f", "bob@example.com")).id();
        assertThatThrownBy(() -> client.await(id, Duration.ofMillis(60))).isInstanceOf(RpcException.TimedOut.class);
        assertThat(client.cancel(id).error()).isEqualTo("cancelled");
        assertThat(client.broadcast("f", Map.of(), List.of("syft://a@example.com/app_data/x/rpc/y", "z")))
                .satisfies(broadcast -> {
                    assertThat(broadcast.ids()).hasSize(1);
                    assertThat(broadcast.rejected()).extracting(RpcBroadcast.Rejection::destination).containsExactly("z");
                });
    }

    @Test
    void whatIsNotServedIsRefusedInTheSameForm() {
        given().get("/").then().statusCode(200).body("status", is("running"), "endpoints.send", is("/rpc/send"));
        given().get("/rpc/send").then().statusCode(405).header("Allow", "POST").body("detail", is("Method Not Allowed"));
        given().get("/rpc/nothing").then().statusCode(404).body("detail", is("Not Found"));
        given().get("/rpc/inbox/a?max=0").then().statusCode(422).body("detail[0].loc", is(List.of("query", "max")));
        given().get("/api/v1/echo?message=m").then().statusCode(200).body("data", is("m"));
    }

    @Test
    void requestsAreCountedAndTimed() {
        send(TO_ECHO.formatted("confess", "{\"message\": \"counted\"}", true)).statusCode(200);
        String metrics = given().accept("text/plain").get("/metrics").asString();
        assertThat(metrics).containsPattern("rpc_requests_total\\{app_name=\"echo\",func_name=\"confess\",status=\"completed\"")
                .containsPattern("rpc_requests_total\\{app_name=\"echo\",func_name=\"confess\",status=\"pending\"")
                .containsPattern("rpc_request_duration_seconds_count\\{app_name=\"echo\",func_name=\"confess\"")
                .contains("rpc_queue_depth{queue=\"local\"", "rpc_queue_depth{queue=\"*@hook.example\"", "rpc_stored",
                        "rpc_waiting", "rpc_attempts_total", "rpc_queue_leased{queue=\"local\"", "rpc_queue_oldest_seconds{queue=\"local\"",
                        "rpc_dead_letters_stored")
                .doesNotContain("counted");
    }

    private static double metric(String line) {
        return given().accept("text/plain").get("/metrics").asString().lines().filter(one -> one.startsWith(line)).findFirst()
                .map(one -> Double.parseDouble(one.substring(one.lastIndexOf(' ') + 1))).orElse(Double.NaN);
    }

    @Test
    void whatIsAcceptedIsCountedOnce() {
        send(to("once", false, 60), "Idempotency-Key", "once").statusCode(200);
        send(to("once", false, 60), "Idempotency-Key", "once").statusCode(200);
        send(to("never", false, 60), "Idempotency-Key", "once").statusCode(422);
        send(to("nobody", true, 60)).statusCode(404);
        String tooMany = String.join(",", Collections.nCopies(101, "\"syft://bob@example.com/app_data/crowded/rpc/f\""));
        given().contentType("application/json").body("{\"func_name\": \"f\", \"params\": {}, \"destinations\": [" + tooMany + "]}")
                .post("/rpc/broadcast").then().statusCode(200).body("request_ids", hasSize(100), "rejected", hasSize(1));

        String pending = "rpc_requests_total{app_name=\"%s\",func_name=\"f\",status=\"pending\"";
        assertThat(metric(pending.formatted("once"))).isEqualTo(1);
        assertThat(metric(pending.formatted("crowded"))).isEqualTo(100);
        assertThat(metric(pending.formatted("never"))).isNaN();
        assertThat(metric(pending.formatted("nobody"))).isNaN();
    }

    @Test
    void agesAndLeasesOfQueuesThatSendersNameAreShownTogether() {
        double before = metric("rpc_queue_leased{queue=\"other\"");
        send(to("measured", false, 60)).statusCode(200);
        send(to("measured", false, 60)).statusCode(200);
        Map<String, Object> leased = pull("measured");
        Awaitility.await().until(() -> metric("rpc_queue_leased{queue=\"other\"") > before
                && metric("rpc_queue_oldest_seconds{queue=\"other\"") > 0);
        reply(leased, "result", "1").statusCode(200);
        assertThat(given().accept("text/plain").get("/metrics").asString().lines()
                .filter(line -> line.startsWith("rpc_queue_")).noneMatch(line -> line.contains("measured"))).isTrue();
        given().get("/rpc/queues").then().statusCode(200).body("queues.find { it.queue == 'app:measured' }.waiting", is(1),
                "queues.find { it.queue == 'app:measured' }.accepted", is(2), "accepted", is(not(0)));
        reply(pull("measured"), "result", "2").statusCode(200);
    }

    @Test
    void theDocumentDescribesIt() {
        Map<String, Object> paths = given().get("/api/v1/openapi.json").then().statusCode(200).extract().path("paths");
        assertThat(paths).containsKeys("/rpc/send", "/rpc/broadcast", "/rpc/status/{request_id}", "/rpc/schema/{app_name}",
                "/rpc/inbox/{app_name}", "/rpc/reply/{request_id}", "/rpc/queues", "/rpc/dead", "/rpc/dead/{request_id}/retry");
        given().get("/api/v1/openapi.json").then().body("components.schemas.keySet()",
                hasItems("RpcSendRequest", "RpcStatus"));
    }
}
