package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

/** Whatever a destination answers, the request ends with a reason that is safe to show, and others are not held up by it. */
class MisbehavingDestinationTest {

    private static final RawDestination HANGING = RawDestination.holdingAfter("");
    private static final RawDestination DRIPPING = RawDestination.holdingAfter(
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\"");
    private static final RawDestination RESETTING = RawDestination.answering("");
    private static final RawDestination GARBAGE = RawDestination.answering("what?\r\n\r\n");
    private static final RawDestination CUT = RawDestination.answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\"");
    private static final RawDestination PAGE = RawDestination.answering(
            "HTTP/1.1 200 OK\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>");
    private static final RawDestination LARGE = RawDestination.answering("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n\""
            + "x".repeat(5_000) + "\"");
    private static final RawDestination MOVED = RawDestination.answering("HTTP/1.1 307 Temporary Redirect\r\nLocation: "
            + PAGE.url() + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    private static final RawDestination REFUSING = RawDestination.answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 6\r\n"
            + "Connection: close\r\n\r\nsecret");
    private static final RawDestination EMPTY = RawDestination.answering(
            "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");

    @RegisterExtension
    static final QuarkusUnitTest APP = with("hanging", HANGING, with("dripping", DRIPPING, with("resetting", RESETTING,
            with("garbage", GARBAGE, with("cut", CUT, with("page", PAGE, with("large", LARGE, with("moved", MOVED,
                    with("refusing", REFUSING, with("empty", EMPTY, new QuarkusUnitTest()
                            .withApplicationRoot(root -> root.addClasses(RawDestination.class, MemoryBroker.class))))))))))))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "rpc")
            .overrideRuntimeConfigKey("framex.plugins.rpc.store", "memory")
            .overrideRuntimeConfigKey("framex.plugins.rpc.destinations.\"*@refused.example\".url", "http://127.0.0.1:1/hook")
            .overrideRuntimeConfigKey("framex.plugins.rpc.delivery.backoff", "1ms")
            .overrideRuntimeConfigKey("framex.plugins.rpc.delivery.max_attempts", "2");

    private static QuarkusUnitTest with(String name, RawDestination destination, QuarkusUnitTest application) {
        String prefix = "framex.plugins.rpc.destinations.\"*@" + name + ".example\".";
        return application.overrideRuntimeConfigKey(prefix + "url", destination.url())
                .overrideRuntimeConfigKey(prefix + "kind", "webhook")
                .overrideRuntimeConfigKey(prefix + "timeout", "300ms")
                .overrideRuntimeConfigKey(prefix + "max_response_size", "4K");
    }

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private static ValidatableResponse send(String name) {
        return given().contentType("application/json").body("""
                {"app_name": "a", "func_name": "f", "destination": "bob@%s.example", "blocking": true, "timeout": 20}"""
                .formatted(name)).post("/rpc/send").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
            "hanging, given up after 2 attempts: the destination cannot be reached",
            "dripping, given up after 2 attempts: the destination cannot be reached",
            "resetting, given up after 2 attempts: the destination cannot be reached",
            "garbage, given up after 2 attempts: the destination cannot be reached",
            "cut, given up after 2 attempts: the destination cannot be reached",
            "refused, given up after 2 attempts: the destination cannot be reached",
            "page, given up after 2 attempts: the destination answered with something that is not JSON",
            "large, the answer of the destination is too large",
            "moved, the destination refused it with status 307",
            "refusing, the destination refused it with status 403" })
    void theRequestFailsWithAReason(String name, String reason) {
        send(name).body("status", is("failed"), "error", is(reason));
    }

    @Test
    void anAnswerWithoutABodyIsNull() {
        String status = send("empty").body("status", is("completed")).extract().asString();
        assertThat(status).contains("\"result\":null");
    }

    @Test
    void aHangingDestinationHoldsNobodyElseUp() {
        String id = given().contentType("application/json").body("""
                {"app_name": "a", "func_name": "f", "destination": "bob@hanging.example"}""").post("/rpc/send").then()
                .statusCode(200).extract().path("id");
        Awaitility.await().pollInterval(Duration.ofMillis(20))
                .until(() -> "processing".equals(given().get("/rpc/status/" + id).path("status")));
        send("empty").body("status", is("completed"));
    }
}
