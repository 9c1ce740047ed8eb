package io.framex.test;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event of a stream as it came.
 *
 * @param type what stands after {@code event:}; {@code message} where the server named none, as browsers have it
 * @param text the data as it came, lines joined by line feeds
 */
public record ReceivedEvent(String type, String text) {

    /** The data as JSON. */
    public JsonNode data() {
        return Json.read(text);
    }

    /** The {@code content} of a {@code message_chunk}, empty where there is none. */
    public String content() {
        return text.startsWith("{") ? data().path("content").asText() : "";
    }
}
