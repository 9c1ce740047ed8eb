package io.framex.runtime.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The common JSON envelope around the result of a plugin API. Key names, their order and the time format are part of the
 * contract with existing clients.
 *
 * @param status HTTP status
 * @param message {@code success}, or the reason of another status
 * @param timestamp when the answer was made, {@code yyyy-MM-dd HH:mm:ss} in {@code server.time_zone}
 * @param data the result; {@code null} where the API has none
 */
@JsonPropertyOrder({ "status", "message", "timestamp", "data" })
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Envelope<T>(@JsonProperty("status") int status, @JsonProperty("message") String message,
        @JsonProperty("timestamp") String timestamp, @JsonProperty("data") T data) {

    /** The envelope of a result. */
    public static <T> Envelope<T> success(T data) {
        return new Envelope<>(200, "success", Timestamps.now(), data);
    }
}
