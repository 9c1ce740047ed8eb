package io.framex.deployment.openapi;

import static io.framex.deployment.openapi.ServedDocument.names;
import static io.framex.deployment.openapi.ServedDocument.operation;
import static io.framex.deployment.openapi.ServedDocument.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import org.acme.ShopPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

class OpenApiErrorResponsesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopPlugin.class, ServedDocument.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "shop");

    @Test
    void declaresWhatAnOperationCanAnswer() {
        JsonNode document = ServedDocument.get();

        assertThat(names(operation(document, "post", "/api/v1/articles").path("responses")))
                .containsExactlyInAnyOrder("200", "413", "415", "422", "500", "503");
        assertThat(names(operation(document, "get", "/api/v1/articles/{id}").path("responses")))
                .containsExactlyInAnyOrder("200", "422", "500", "503");
        assertThat(names(operation(document, "get", "/api/v1/events").path("responses")))
                .containsExactlyInAnyOrder("200", "422", "500", "503");
        assertThat(names(operation(document, "get", "/api/v1/lines").path("responses")))
                .containsExactlyInAnyOrder("200", "500", "503");
    }

    @Test
    void sharesTheResponsesOfAllOperations() {
        JsonNode document = ServedDocument.get();

        JsonNode failed = resolve(document, operation(document, "get", "/api/v1/events").at("/responses/500"));

        assertThat(names(failed.path("content"))).containsExactly("application/json", "application/problem+json");
        assertThat(resolve(document, failed.at("/content/application~1json/schema")))
                .isEqualTo(document.at("/components/schemas/Error"));
    }

    @Test
    void describesValidationErrorsAsTheyAreSent() {
        JsonNode document = ServedDocument.get();
        JsonNode answer = ServedDocument.parse(RestAssured.get("/api/v1/events").then().statusCode(422).extract().asString());

        JsonNode error = document.at("/components/schemas/Error");
        JsonNode detail = document.at("/components/schemas/ValidationError");

        assertThat(error.path("required")).extracting(JsonNode::asText).isSubsetOf(names(answer));
        assertThat(names(answer)).isSubsetOf(names(error.path("properties")));
        assertThat(detail.path("required")).extracting(JsonNode::asText).isSubsetOf(names(answer.at("/data/detail/0")));
        assertThat(names(answer.at("/data/detail/0"))).isSubsetOf(names(detail.path("properties")));
    }

    @Test
    void describesProblemsAsTheyAreSent() {
        JsonNode problem = ServedDocument.get().at("/components/schemas/Problem");

        JsonNode answer = ServedDocument.parse(RestAssured.given().accept("application/problem+json").contentType(ContentType.JSON)
                .body("{").post("/api/v1/articles").then().statusCode(422).contentType("application/problem+json")
                .extract().asString());

        assertThat(problem.path("required")).extracting(JsonNode::asText).isSubsetOf(names(answer));
        assertThat(names(answer)).isSubsetOf(names(problem.path("properties")));
    }
}
