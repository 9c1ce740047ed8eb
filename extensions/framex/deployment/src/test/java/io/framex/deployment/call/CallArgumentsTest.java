package io.framex.deployment.call;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.InvalidArgumentsException;
import io.framex.PluginApis;
import io.quarkus.test.QuarkusUnitTest;

class CallArgumentsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = ComposedApplication.create();

    @Inject
    PluginApis apis;

    @Test
    void reportsWrongScalarsAsARequestDoes() {
        Map<String, Object> wrong = Map.of("key", "nobody", "day", "yesterday", "weekday", "SOMEDAY", "flag", "maybe",
                "ratio", "half", "letter", "xy");
        List<Map<String, Object>> served = given().queryParams(wrong).get("/api/v1/target/scalars/x").then()
                .statusCode(422).extract().path("data.detail");
        Map<String, Object> withId = new HashMap<>(wrong);
        withId.put("id", "x");

        InvalidArgumentsException failure = refused("/api/v1/target/scalars/{id}", withId);

        assertThat(failure.detail()).containsExactlyInAnyOrderElementsOf(served).hasSize(7);
        assertThat(failure.status()).isEqualTo(422);
        assertThat(failure.code()).isEqualTo("FX-422-VALIDATION");
    }

    @Test
    void reportsEverythingThatIsMissingAsARequestDoes() {
        List<Map<String, Object>> served = given().contentType("application/json").put("/api/v1/target/mixed/1").then()
                .statusCode(422).extract().path("data.detail");
        assertThat(refused("/api/v1/target/mixed/{id}", Map.of("id", 1)).detail()).isEqualTo(served).hasSize(2);
    }

    @Test
    void reportsWrongBodiesAsARequestDoes() {
        for (Map<String, Object> body : List.<Map<String, Object>> of(Map.of("name", "a", "weight", "heavy"),
                Map.of("name", 5, "weight", 1), Map.of("name", "a", "weight", 1.5), Map.of("name", "a"),
                Map.of("name", "a", "weight", 1, "labels", "one"))) {
            List<Map<String, Object>> served = given().contentType("application/json").body(body)
                    .post("/api/v1/target/parcel").then().statusCode(422).extract().path("data.detail");
            // As text: the client of this test reads 1.5 as another kind of number.
            assertThat(refused("/api/v1/target/parcel", Map.of("parcel", body)).detail().toString())
                    .isEqualTo(served.toString());
        }
    }

    @Test
    void reportsValuesOfAnotherType() {
        InvalidArgumentsException failure = refused("/api/v1/target/optional",
                Map.of("count", 1.5, "size", true, "ids", List.of(1, List.of()), "tags", List.of(4)));
        assertThat(failure.detail()).extracting(problem -> problem.get("loc"), problem -> problem.get("type"))
                .containsExactly(tuple(List.of("query", "count"), "int_parsing"),
                        tuple(List.of("query", "size"), "int_type"), tuple(List.of("query", "ids", 1), "int_type"),
                        tuple(List.of("query", "tags", 0), "string_type"));
    }

    @Test
    void reportsWhatTheApiDoesNotTake() {
        InvalidArgumentsException failure = refused("/api/v1/target/optional", Map.of("cuont", 1));
        assertThat(failure.detail()).extracting(problem -> problem.get("loc"), problem -> problem.get("type"))
                .containsExactly(tuple(List.of("cuont"), "unexpected_keyword_argument"));
        assertThat(failure).hasMessageContaining("GET /api/v1/target/optional").hasMessageContaining("cuont");
    }

    @Test
    void reportsWhatOnlyARequestHas() {
        assertThat(refused("/api/v1/target/context", Map.of()))
                .hasMessageContaining("only an HTTP request provides it");
    }

    private InvalidArgumentsException refused(String api, Map<String, ?> arguments) {
        InvalidArgumentsException later = catchThrowableOfType(InvalidArgumentsException.class,
                () -> apis.callAsync(api, arguments, Object.class).await().indefinitely());
        InvalidArgumentsException failure = catchThrowableOfType(InvalidArgumentsException.class,
                () -> apis.call(api, arguments, Object.class));
        assertThat(later.detail()).isEqualTo(failure.detail());
        return failure;
    }
}
