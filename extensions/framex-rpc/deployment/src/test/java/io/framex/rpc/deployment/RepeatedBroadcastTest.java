package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;


/** A broadcast with an {@code Idempotency-Key} is one request: repeated as a whole, or refused as a whole. */
class RepeatedBroadcastTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create();

    @BeforeEach
    void awaitStarted() {
        MemoryBroker.awaitStarted();
    }

    private static ValidatableResponse broadcast(String key, String... apps) {
        String destinations = Arrays.stream(apps).map(app -> "\"syft://bob@example.com/app_data/" + app + "/rpc/f\"")
                .collect(Collectors.joining(","));
        return given().contentType("application/json").header("Idempotency-Key", key)
                .body("{\"func_name\": \"f\", \"params\": {}, \"destinations\": [" + destinations + "]}")
                .post("/rpc/broadcast").then();
    }

    private static void expectWaiting(String app, int requests) {
        given().get("/rpc/inbox/" + app + "?max=10").then().statusCode(200).body("requests", hasSize(requests));
    }

    @Test
    void theSameOneGivesTheSameIds() {
        List<String> ids = broadcast("same", "a1", "a2").statusCode(200).extract().path("request_ids");

        broadcast("same", "a1", "a2").statusCode(200).body("request_ids", is(ids));
        expectWaiting("a1", 1);
        expectWaiting("a2", 1);
    }

    @Test
    void anotherOneIsRefusedAndNothingOfItDelivered() {
        broadcast("other", "b1").statusCode(200);

        broadcast("other", "b2", "b3").statusCode(422).body("detail[0].loc", is(List.of("header", "Idempotency-Key")));
        expectWaiting("b2", 0);
        expectWaiting("b3", 0);
    }

    @Test
    void whatCannotBeSentDoesNotHideThat() {
        broadcast("hidden", "not a name", "d1").statusCode(200);

        broadcast("hidden", "d2", "d3").statusCode(422);
        broadcast("hidden", "not a name", "not one either", "d2", "d3").statusCode(422);
        expectWaiting("d2", 0);
        expectWaiting("d3", 0);
    }

    @Test
    void aPartOfTheFirstIsAnotherOne() {
        broadcast("part", "c1", "c2").statusCode(200);

        broadcast("part", "c1").statusCode(422);
        broadcast("part", "c1", "c2", "c3").statusCode(422);
        expectWaiting("c3", 0);
    }
}
