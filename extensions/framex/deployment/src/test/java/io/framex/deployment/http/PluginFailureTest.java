package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

class PluginFailureTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = KindsApplication.create()
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.SEVERE.intValue()
                    && record.getLoggerName().equals("io.framex.request"))
            .assertLogRecords(records -> {
                assertThat(records).isNotEmpty();
                assertThat(records).allSatisfy(record -> assertThat(record.getThrown().getMessage())
                        .isIn("secret detail of the database", "The stream API returned null"));
            });

    @Test
    void showsOnlyAnErrorId() {
        internal(given().get("/api/v1/kinds/fails?how=badly").then());
        internal(given().get("/api/v1/kinds/fails_later").then());
        internal(given().get("/api/v1/kinds/fails?how=upstream").then());
    }

    @Test
    void keepsWhatThePluginChose() {
        given().get("/api/v1/kinds/fails?how=forbidden").then().statusCode(403).body("message", is("not for you"))
                .body("code", is("FX-403-PLUGIN"));
        given().get("/api/v1/kinds/fails?how=missing").then().statusCode(404).body("message", is("no such order"))
                .body("code", is("FX-404-PLUGIN"));
        given().get("/api/v1/kinds/fails?how=busy").then().statusCode(503).header("Retry-After", "7")
                .body("code", is("FX-503-PLUGIN"));
    }

    @Test
    void answersAnErrorBeforeTheFirstEvent() {
        internal(given().get("/api/v1/kinds/fails_in_stream?after=0").then());
        internal(given().get("/api/v1/kinds/no_stream").then());
    }

    @Test
    void sendsAnErrorEventAfterIt() {
        String body = given().get("/api/v1/kinds/fails_in_stream?after=2").then().statusCode(200)
                .contentType("text/event-stream").extract().asString();
        assertThat(body).matches("(?s)event: message_chunk\ndata: \\{\"content\": \"part 0\"}\n\n"
                + "event: message_chunk\ndata: \\{\"content\": \"part 1\"}\n\n"
                + "event: error\ndata: \\{\"status\": 500, \"message\": \"Internal server error, error id [0-9a-f-]+\"}\n\n");
    }

    private static void internal(ValidatableResponse response) {
        String body = response.statusCode(500).contentType("application/json").body("code", is("FX-500-INTERNAL"))
                .body("message", matchesPattern("Internal server error, error id [0-9a-f-]{36}")).extract().asString();
        assertThat(body).doesNotContain("secret", "Exception", "at com.example");
    }
}
