package io.framex.rpc.client;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What has become of a request.
 *
 * @param id id of the request
 * @param function name of the function, as it was sent
 * @param status {@code pending}, {@code processing}, {@code completed} or {@code failed}
 * @param result the result; JSON's {@code null} where there is none
 * @param error why it failed; {@code null} where it has not
 * @param createdAt when the broker accepted it
 * @param completedAt when it was answered
 */
public record RpcStatus(String id, String function, String status, JsonNode result, String error, Instant createdAt,
        Optional<Instant> completedAt) {

    static RpcStatus of(JsonNode json) {
        return new RpcStatus(json.path("id").asText(), json.path("func_name").asText(), json.path("status").asText(),
                json.path("result"), json.path("error").textValue(), Instant.parse(json.path("created_at").asText()),
                Optional.ofNullable(json.path("completed_at").textValue()).map(Instant::parse));
    }

    /** Whether nothing will happen to the request any more. */
    public boolean isFinal() {
        return isCompleted() || status.equals("failed");
    }

    /** Whether there is a result. */
    public boolean isCompleted() {
        return status.equals("completed");
    }
}
