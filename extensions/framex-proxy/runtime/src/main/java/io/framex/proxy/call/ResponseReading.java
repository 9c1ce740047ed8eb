package io.framex.proxy.call;

import java.io.IOException;
import java.util.Set;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/** Takes results out of responses: what is in the common envelope, or the whole JSON of others. Thread safe. */
final class ResponseReading {

    private static final String STRANGE = "FX-502-UPSTREAM";

    private final ObjectReader reader;
    private final Set<Integer> success;
    private final int largest;

    /**
     * @param success statuses that count as success, as {@code server.legal_proxy_code} says
     * @param largest bytes that a response, or an event, may have
     */
    ResponseReading(ObjectMapper mapper, Set<Integer> success, int largest) {
        this.reader = mapper.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
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
     * @throws ApiException where the response says that the call failed
     */
    Object result(RequestTarget target, HttpClientResponse response, Buffer body) {
        JsonNode json = json(response, body);
        int status = response.statusCode();
        if (!(status / 100 == 2 || success.contains(status))) {
            throw FailedResponse.of(target, status, json);
        }
        if (json == null) {
            return body.length() == 0 ? null : body.toString();
        }
        if (!isEnvelope(json)) {
            return value(json);
        }
        int inner = json.get("status").intValue();
        // One that is more than 200 and that the response has, too, is the plugin's own word for a success.
        boolean own = inner == status && inner / 100 == 2 && inner != 200;
        if (!own && !success.contains(inner)) {
            throw FailedResponse.of(target, inner, json);
        }
        return value(json.get("data"));
    }

    Object value(JsonNode json) {
        return json == null ? null : PlainValue.of(json);
    }

    JsonNode json(String text) throws IOException {
        return reader.readTree(text);
    }

    private JsonNode json(HttpClientResponse response, Buffer body) {
        String type = response.getHeader("Content-Type");
        if (body.length() == 0 || type == null || !type.contains("json")) {
            return null;
        }
        try {
            return reader.readTree(body.getBytes());
        } catch (IOException e) {
            throw strange("is no JSON, though it says so");
        }
    }

    /** That of an error has no data. */
    private static boolean isEnvelope(JsonNode json) {
        return json.isObject() && json.path("status").isIntegralNumber() && json.path("message").isTextual() && json.has("timestamp")
                && (json.has("data") || json.get("status").intValue() >= 400);
    }

    static FailedCallException strange(String what) {
        return new FailedCallException(502, STRANGE, "The response of the upstream service " + what, null);
    }
}
