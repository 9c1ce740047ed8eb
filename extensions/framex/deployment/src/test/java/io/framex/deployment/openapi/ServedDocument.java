package io.framex.deployment.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;

/** The document as a client gets it. */
final class ServedDocument {

    static final String PATH = "/api/v1/openapi.json";

    private ServedDocument() {
    }

    static JsonNode get() {
        return parse(RestAssured.get(PATH).then().statusCode(200).extract().asString());
    }

    static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (java.io.IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    static JsonNode operation(JsonNode document, String method, String path) {
        JsonNode operation = document.path("paths").path(path).path(method);
        assertThat(operation.isObject()).as(method + " " + path).isTrue();
        return operation;
    }

    static JsonNode schemaOf(JsonNode document, JsonNode operation) {
        return resolve(document, operation.path("responses").path("200").path("content").elements().next().path("schema"));
    }

    static JsonNode resolve(JsonNode document, JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        JsonNode target = document.at(schema.path("$ref").asText().substring(1));
        assertThat(target.isMissingNode()).as(schema.toString()).isFalse();
        return target;
    }

    static List<JsonNode> operations(JsonNode document) {
        List<JsonNode> operations = new ArrayList<>();
        document.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
