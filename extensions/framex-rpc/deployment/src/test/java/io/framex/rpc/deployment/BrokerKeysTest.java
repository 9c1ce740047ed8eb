package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Who may do what where there are keys. */
class BrokerKeysTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(NoSecrets.class, MemoryBroker.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey("framex.plugins.rpc.unknown_apps", "reject")
            .overrideRuntimeConfigKey("framex.plugins.rpc.admin_keys", "root-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.rate_limit", "0.01")
            .overrideRuntimeConfigKey("framex.plugins.rpc.rate_burst", "40")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.eager.keys", "eager-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.many.keys", "many-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.most.keys", "most-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.alpha.keys", "alpha-key,older-alpha-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.beta.keys", "beta-key")
            .overrideRuntimeConfigKey("framex.plugins.rpc.apps.beta.destinations", "*@beta.example");

    private static final String TO_BETA = """
            {"app_name": "beta", "func_name": "f", "destination": "%s"}""";

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private static RequestSpecification with(String key) {
        return given().header("X-API-Key", key).contentType("application/json");
    }

    private static String send(String key) {
        return with(key).body(TO_BETA.formatted("bob@beta.example")).post("/rpc/send").then().statusCode(200).extract().path("id");
    }

    @Test
    void withoutAValidKeyThereIsNothing() {
        given().get("/rpc/status/x").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"framex-rpc\"")
                .body("detail", is("A valid key is required"));
        with("wrong").get("/rpc/status/x").then().statusCode(401);
        given().header("X-API-Key", "root-key").header("X-API-Key", "root-key").get("/rpc/status/x").then().statusCode(401);
        given().contentType("application/json").body("{}").post("/rpc/send").then().statusCode(401);
        given().get("/").then().statusCode(200);
    }

    @Test
    void statusAndCancelAreForTheSenderAndAdmins() {
        String id = send("alpha-key");
        with("alpha-key").get("/rpc/status/" + id).then().statusCode(200);
        with("older-alpha-key").get("/rpc/status/" + id).then().statusCode(200);
        given().header("Authorization", "Bearer alpha-key").get("/rpc/status/" + id).then().statusCode(200);
        given().header("Authorization", "root-key").get("/rpc/status/" + id).then().statusCode(200);
        with("beta-key").get("/rpc/status/" + id).then().statusCode(404);
        with("beta-key").delete("/rpc/status/" + id).then().statusCode(404);
        with("alpha-key").delete("/rpc/status/" + id).then().statusCode(200).body("error", is("cancelled"));
    }

    @Test
    void onlyTheApplicationPollsRepliesAndRegisters() {
        String id = send("alpha-key");
        with("alpha-key").get("/rpc/inbox/beta").then().statusCode(403);
        with("alpha-key").body("{\"functions\": {}}").put("/rpc/schema/beta").then().statusCode(403);
        String lease = with("beta-key").get("/rpc/inbox/beta").then().statusCode(200).body("requests", hasSize(1))
                .extract().path("requests[0].lease");
        String reply = "{\"lease\": \"" + lease + "\", \"result\": 1}";
        with("alpha-key").body(reply).post("/rpc/reply/" + id).then().statusCode(404);
        with("beta-key").body(reply).post("/rpc/reply/" + id).then().statusCode(200);
    }

    @Test
    void deadLettersAreForAdminsOnly() {
        with("alpha-key").get("/rpc/dead").then().statusCode(403);
        with("alpha-key").delete("/rpc/dead/x").then().statusCode(403);
        with("root-key").get("/rpc/dead").then().statusCode(200);
    }

    @Test
    void oneWhoAsksTooOftenHasToWait() {
        for (int left = 39; left >= 0; left--) {
            with("eager-key").get("/rpc/status/x").then().statusCode(404)
                    .header("RateLimit-Policy", "\"default\";q=40;w=4000")
                    .header("RateLimit", startsWith("\"default\";r=" + left + ";t="));
        }
        with("eager-key").get("/rpc/status/x").then().statusCode(429).header("Retry-After", "100")
                .header("RateLimit", "\"default\";r=0;t=100").body("detail", is("Too many requests (plugins.rpc.rate_limit)"));
        with("alpha-key").get("/rpc/status/x").then().statusCode(404);
    }

    private static ValidatableResponse broadcast(String key, int destinations) {
        String urls = IntStream.range(0, destinations).mapToObj(i -> "\"syft://a" + i + "@example.com/app_data/eager/rpc/f\"")
                .collect(Collectors.joining(",", "\"nobody\",", ""));
        return with(key).body("{\"func_name\": \"f\", \"params\": {}, \"destinations\": [" + urls + "]}").post("/rpc/broadcast")
                .then();
    }

    @Test
    void aBroadcastCountsOnceForEachDestination() {
        broadcast("many-key", 30).statusCode(200).header("RateLimit", startsWith("\"default\";r=10;t="))
                .body("request_ids", hasSize(30), "rejected", hasSize(1));
        broadcast("many-key", 20).statusCode(429).header("RateLimit", "\"default\";r=9;t=1100").header("Retry-After", "1100");
        broadcast("many-key", 9).statusCode(200).header("RateLimit", startsWith("\"default\";r=0;t="));
        with("many-key").get("/rpc/status/x").then().statusCode(429);
    }

    @Test
    void aBroadcastToMoreThanAWholeQuotaTakesAllOfIt() {
        broadcast("most-key", 100).statusCode(200).header("RateLimit", startsWith("\"default\";r=0;t="))
                .body("request_ids", hasSize(100));
    }

    @Test
    void filtersRefuseAndChangeRequests() {
        with("alpha-key").body("""
                {"app_name": "eager", "func_name": "secret", "destination": "bob@example.com"}""").post("/rpc/send").then()
                .statusCode(403).body("detail", is("no secrets"));
        with("alpha-key").body("""
                {"app_name": "eager", "func_name": "secret", "destination": "bob@example.com", "blocking": true}""")
                .post("/rpc/send").then().statusCode(403);
        with("alpha-key").body("""
                {"app_name": "alpha", "func_name": "open", "destination": "bob@example.com"}""").post("/rpc/send").then()
                .statusCode(200);
        with("alpha-key").get("/rpc/inbox/alpha").then().body("requests[0].headers.X-Seen", is("app:alpha"));
    }

    @Test
    void anApplicationAnswersForItsAddressesOnly() {
        with("alpha-key").body(TO_BETA.formatted("bob@other.example")).post("/rpc/send").then().statusCode(404);
    }
}
