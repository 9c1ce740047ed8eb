package com.example.application.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the server answered, with the assertions that many tests share. */
public record Reply(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError("not JSON: " + body(), malformed);
        }
    }

    /** Checks for the envelope of a success and returns its {@code data}. */
    public JsonNode data() {
        assertThat(status()).as(body()).isEqualTo(200);
        assertThat(header("Content-Type")).startsWith("application/json");
        assertThat(names(json())).as("keys in order").containsExactly("status", "message", "timestamp", "data");
        assertThat(json().get("status").intValue()).isEqualTo(200);
        assertThat(json().get("message").textValue()).isEqualTo("success");
        assertThat(json().get("timestamp").textValue()).matches(TIMESTAMP);
        return json().get("data");
    }

    /** Checks for an error with the given status and code. */
    public Reply isError(int status, String code) {
        assertThat(status()).as(body()).isEqualTo(status);
        assertThat(header("Content-Type")).startsWith("application/json");
        assertThat(names(json())).as("keys").startsWith("status", "message", "timestamp", "code");
        assertThat(json().get("status").intValue()).isEqualTo(status);
        assertThat(json().get("message").textValue()).isNotBlank();
        assertThat(json().get("timestamp").textValue()).matches(TIMESTAMP);
        assertThat(json().get("code").textValue()).isEqualTo(code);
        return this;
    }

    /** Checks for a failed validation whose details are, in any order, {@code type at loc}, such as {@code missing at query.first}. */
    public Reply isInvalid(String... problems) {
        isError(422, "FX-422-VALIDATION");
        assertThat(problems(json().at("/data/detail"))).containsExactlyInAnyOrder(problems);
        return this;
    }

    private static List<String> problems(JsonNode details) {
        List<String> problems = new ArrayList<>();
        for (JsonNode detail : details) {
            assertThat(names(detail)).contains("type", "loc", "msg", "input");
            assertThat(detail.get("msg").textValue()).isNotBlank();
            List<String> location = new ArrayList<>();
            detail.get("loc").forEach(part -> location.add(part.asText()));
            problems.add(detail.get("type").textValue() + " at " + String.join(".", location));
        }
        return problems;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
