package io.framex.rpc.answer;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.rpc.config.DestinationKind;
import io.framex.rpc.json.ExactJson;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.Target;
import io.framex.runtime.tracing.TraceHeaders;

/** What is sent to a destination, and what its answer means. */
final class DestinationExchange {

    /** How often a request was passed on from broker to broker. */
    static final String HOPS = "X-RPC-Hops";

    private static final Set<String> OURS = Set.of("host", "content-length", "content-type", "connection", "transfer-encoding",
            "te", "trailer", "upgrade", "keep-alive", "expect", "x-api-key", "authorization", "idempotency-key");

    private final DestinationKind kind;
    private final Set<String> passedOn;
    private final double timeoutSeconds;

    /**
     * @param passedOn names of headers, in lower case
     * @param timeoutSeconds how long another broker shall wait for the answer
     */
    DestinationExchange(DestinationKind kind, Set<String> passedOn, double timeoutSeconds) {
        this.kind = kind;
        this.passedOn = passedOn;
        this.timeoutSeconds = timeoutSeconds;
    }

    /** Headers of the request that the operator lets through. */
    Map<String, String> headers(RequestRecord request) {
        Map<String, String> headers = new TreeMap<>();
        request.submission().headers().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (passedOn.contains(lower) && !OURS.contains(lower)) {
                headers.put(name, value);
            }
        });
        return headers;
    }

    /** Headers that have the destination go on with the trace of the sender. */
    static Map<String, String> trace(RequestRecord request) {
        return TraceHeaders.of(request.submission().headers()::get);
    }

    byte[] body(RequestRecord request) throws JsonProcessingException {
        Target target = request.submission().target();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (kind == DestinationKind.WEBHOOK) {
            body.put("id", request.submission().id());
        }
        body.put("app_name", target.app())
                .put("func_name", kind == DestinationKind.WEBHOOK ? target.function() : target.reported())
                .put("destination", target.destination());
        body.set("params", ExactJson.read(request.submission().params()));
        if (kind == DestinationKind.BROKER) {
            body.put("blocking", true).put("timeout", timeoutSeconds);
            ObjectNode headers = body.putObject("headers");
            headers(request).forEach(headers::put);
        }
        return ExactJson.write(body);
    }

    /** The meaning of an answer. Nothing of an error's body is shown: it is not known whether that is safe. */
    Outcome outcome(int status, byte[] body) {
        if (status == 404 || status == 408 || status == 429 || status >= 500) {
            return new Outcome.Retry("the destination answered " + status, true);
        }
        if (status < 200 || status > 299) {
            return new Outcome.Failed("the destination refused it with status " + status);
        }
        try {
            JsonNode json = body.length == 0 ? JsonNodeFactory.instance.nullNode() : ExactJson.read(body);
            return kind == DestinationKind.WEBHOOK ? new Outcome.Completed(ExactJson.write(json)) : ofBroker(json);
        } catch (JsonProcessingException malformed) {
            return new Outcome.Retry("the destination answered with something that is not JSON", true);
        }
    }

    private static Outcome ofBroker(JsonNode status) {
        switch (status.path("status").asText()) {
            case "completed":
                return new Outcome.Completed(ExactJson.write(status.path("result")));
            case "failed":
                return new Outcome.Failed(status.path("error").asText("failed"));
            case "pending", "processing":
                // The work goes on there; the same key asks for the same request.
                return new Outcome.Retry("the destination has no answer yet", false);
            default:
                return new Outcome.Retry("the destination answered with something that is no status", true);
        }
    }
}
