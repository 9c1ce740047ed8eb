package io.framex.runtime.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

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
@JsonSerialize(using = EnvelopeSerializer.class)
@Schema(requiredProperties = { "status", "message", "timestamp" })
public record Envelope<T>(
        @JsonProperty("status") @Schema(description = "HTTP status", examples = "200") int status,
        @JsonProperty("message") @Schema(examples = "success") String message,
        @JsonProperty("timestamp") @Schema(examples = "2026-01-01 12:00:00") String timestamp,
        @JsonProperty("data") T data) {

    /** The envelope of a result. */
    public static <T> Envelope<T> success(T data) {
        return new Envelope<>(200, "success", Timestamps.now(), data);
    }
}
