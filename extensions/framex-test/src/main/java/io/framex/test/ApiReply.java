package io.framex.test;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the server answered, with the checks that tests of plugins share. A check that fails throws an {@link AssertionError}
 * with the whole answer in its message. Immutable.
 */
public final class ApiReply {

    private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

    private final HttpResponse<String> response;

    ApiReply(HttpResponse<String> response) {
        this.response = response;
    }

    /** The HTTP status. */
    public int status() {
        return response.statusCode();
    }

    /** The body as text. */
    public String body() {
        return response.body();
    }

    /** The first value of a header, empty where there is none. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body as JSON. */
    public JsonNode json() {
        return Json.read(body());
    }

    /** Checks for the envelope of a success: its keys in order, status 200, {@code success}, and a timestamp. */
    public ApiReply isSuccess() {
        expect(status() == 200, "status 200");
        expectEnvelope(200, "data");
        expect("success".equals(json().path("message").textValue()), "message \"success\"");
        return this;
    }

    /** Checks for a success and returns what is in the envelope. */
    public JsonNode data() {
        return isSuccess().json().get("data");
    }

    /**
     * Checks for a success and returns what is in the envelope.
     *
     * @param type what Jackson makes of it
     */
    public <T> T data(Class<T> type) {
        return Json.convert(data(), type);
    }

    /** Checks for an error in FrameX's form with the given status and code. */
    public ApiReply isError(int status, String code) {
        expect(status() == status, "status " + status);
        expectEnvelope(status, "code");
        expect(!json().path("message").asText().isBlank(), "a message");
        expect(code.equals(json().path("code").textValue()), "code " + code);
        return this;
    }

    /**
     * Checks for a refused validation (422) with exactly these problems, in any order.
     *
     * @param problems each as {@code type at place}, such as {@code missing at query.message}
     */
    public ApiReply isInvalid(String... problems) {
        isError(422, "FX-422-VALIDATION");
        List<String> found = new ArrayList<>();
        for (JsonNode detail : json().at("/data/detail")) {
            List<String> place = new ArrayList<>();
            detail.path("loc").forEach(part -> place.add(part.asText()));
            found.add(detail.path("type").asText() + " at " + String.join(".", place));
        }
        expect(sorted(found).equals(sorted(List.of(problems))), "the problems " + List.of(problems) + ", not " + found);
        return this;
    }

    /** Checks for a problem document (RFC 9457) with the given status and code. */
    public ApiReply isProblem(int status, String code) {
        expect(status() == status, "status " + status);
        expect(header("Content-Type").startsWith("application/problem+json"), "a problem document");
        expect(json().path("status").asInt() == status, "status " + status + " in the document");
        expect(code.equals(json().path("code").textValue()), "code " + code);
        return this;
    }

    /** Checks for a header with exactly this value. */
    public ApiReply hasHeader(String name, String value) {
        expect(header(name).equals(value), "header " + name + ": " + value);
        return this;
    }

    private void expectEnvelope(int status, String last) {
        expect(header("Content-Type").startsWith("application/json"), "JSON");
        List<String> names = new ArrayList<>();
        json().fieldNames().forEachRemaining(names::add);
        List<String> expected = List.of("status", "message", "timestamp", last);
        expect(names.size() >= 4 && names.subList(0, 4).equals(expected), "the keys " + expected + " in that order");
        expect(json().path("status").asInt() == status, "status " + status + " in the envelope");
        expect(json().path("timestamp").asText().matches(TIMESTAMP), "a timestamp");
    }

    private void expect(boolean met, String what) {
        if (!met) {
            throw new AssertionError("expected " + what + " of " + this);
        }
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** Request line, status, headers and body, for messages. */
    @Override
    public String toString() {
        return response.request().method() + " " + response.request().uri() + " -> " + status() + " "
                + response.headers().map() + "\n" + body();
    }
}
