package io.framex.rpc.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.deployment.openapi.OpenApiLint;
import io.quarkus.test.QuarkusUnitTest;

/** What the OpenAPI document says about the broker. */
class BrokerDocumentTest {

    private static final Set<String> WITH_A_BODY = Set.of("post", "put");

    @RegisterExtension
    static final QuarkusUnitTest APP = MemoryBroker.create();

    private static JsonNode document() throws IOException {
        return new ObjectMapper().readTree(given().get("/api/v1/openapi.json").then().statusCode(200).extract().asString());
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static Set<String> headers(JsonNode document, JsonNode responses, String status) {
        JsonNode headers = resolved(document, responses.path(status)).path("headers");
        Set<String> names = new TreeSet<>();
        headers.fields().forEachRemaining(header -> {
            assertThat(resolved(document, header.getValue()).path("description").asText()).as(header.getKey()).isNotEmpty();
            names.add(header.getKey());
        });
        return names;
    }

    @Test
    void everyOperationTellsWhatTheLimitsAnswer() throws IOException {
        JsonNode document = document();
        Set<String> operations = new TreeSet<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            if (!path.getKey().startsWith("/rpc/")) {
                return;
            }
            operations.add(operation.getKey() + " " + path.getKey());
            JsonNode responses = operation.getValue().path("responses");
            assertThat(headers(document, responses, "429")).containsExactly("RateLimit", "RateLimit-Policy", "Retry-After");
            assertThat(headers(document, responses, "503")).contains("Retry-After");
            assertThat(headers(document, responses, "200")).containsExactly("RateLimit", "RateLimit-Policy");
            assertThat(responses.has("413")).as(path.getKey()).isEqualTo(WITH_A_BODY.contains(operation.getKey()));
        }));
        assertThat(operations).hasSize(12);
    }

    @Test
    void othersToolsFindNothingToComplainAbout(@TempDir Path directory) throws Exception {
        new OpenApiLint(directory).check(document().toPrettyString(),
                // The licence is the author's business.
                "info-license",
                // Health and version answer nothing but 200.
                "operation-4xx-response",
                // Operations without authentication say nothing about it.
                "security-defined");
    }
}
