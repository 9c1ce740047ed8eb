package io.framex.proxy.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.FailedCallException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Takes results out of responses: what is in the common envelope, or the whole JSON of others. Thread safe. */
final class ResponseReading {

    private static final String STRANGE = "FX-502-UPSTREAM";
    private static final int LONGEST_MESSAGE = 4096;

    private final ObjectMapper mapper;
    private final Set<Integer> success;
    private final int largest;

    /**
     * @param success statuses that count as success, as {@code server.legal_proxy_code} says
     * @param largest bytes that a response, or an event, may have
     */
    ResponseReading(ObjectMapper mapper, Set<Integer> success, int largest) {
        this.mapper = mapper;
        this.success = success;
        this.largest = largest;
    }

    int largest() {
        return largest;
    }

    /** The whole body. */
    Uni<Buffer> body(HttpClientResponse response) {
        return Uni.createFrom().emitter(emitter -> {
            Buffer body = Buffer.buffer();
            response.handler(piece -> {
                if (body.length() + piece.length() > largest) {
                    response.request().reset();
                    emitter.fail(strange("is larger than plugins.proxy.max_call_response"));
                } else {
                    body.appendBuffer(piece);
                }
            });
            response.exceptionHandler(failure -> emitter.fail(strange("broke off")));
            response.endHandler(ended -> emitter.complete(body));
            response.resume();
        });
    }

    /**
     * The result.
     *
     * @throws FailedCallException where the response says that the call failed
     */
    Object result(RequestTarget target, HttpClientResponse response, Buffer body) {
        JsonNode json = json(response, body);
        int status = response.statusCode();
        if (!(status / 100 == 2 || success.contains(status))) {
            throw failed(target, status, json);
        }
        if (json == null) {
            return body.length() == 0 ? null : body.toString();
        }
        if (!isEnvelope(json)) {
            return value(json);
        }
        int inner = json.get("status").intValue();
        if (!success.contains(inner)) {
            throw failed(target, inner, json);
        }
        return value(json.get("data"));
    }

    Object value(JsonNode json) {
        return json == null ? null : mapper.convertValue(json, Object.class);
    }

    JsonNode json(String text) throws IOException {
        return mapper.readTree(text);
    }

    private JsonNode json(HttpClientResponse response, Buffer body) {
        String type = response.getHeader("Content-Type");
        if (body.length() == 0 || type == null || !type.contains("json")) {
            return null;
        }
        try {
            return mapper.readTree(body.getBytes());
        } catch (IOException e) {
            throw strange("is no JSON, though it says so");
        }
    }

    private static boolean isEnvelope(JsonNode json) {
        return json.isObject() && json.has("data") && json.path("status").isIntegralNumber() && json.path("message").isTextual()
                && json.has("timestamp");
    }

    private static FailedCallException failed(RequestTarget target, int status, JsonNode json) {
        int shown = status >= 400 && status <= 599 ? status : 502;
        String code = json == null ? "" : json.path("code").asText("");
        String message = json == null ? "" : json.path("message").asText(json.path("detail").asText(""));
        return new FailedCallException(shown, code.matches("[A-Z0-9-]{3,64}") ? code : "FX-%d-PLUGIN".formatted(shown),
                message.isEmpty() ? target + " was answered with status " + status
                        : message.substring(0, Math.min(LONGEST_MESSAGE, message.length())),
                null);
    }

    static FailedCallException strange(String what) {
        return new FailedCallException(502, STRANGE, "The response of the upstream service " + what, null);
    }
}
