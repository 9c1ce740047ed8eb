package io.framex.runtime.stream;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.framex.StreamEvent;

/** Encodes the items of a stream as server-sent events, byte for byte as Python FrameX does. Thread safe. */
public final class StreamEventEncoder {

    private static final StreamEventEncoder STANDARD = new StreamEventEncoder(JsonMapper.builder().build());

    private final ObjectWriter events;
    private final ObjectWriter items;

    /**
     * @param mapper writes the data of events
     */
    public StreamEventEncoder(ObjectMapper mapper) {
        this.events = mapper.writer(new PythonSpacing());
        this.items = mapper.writer();
    }

    /** An encoder that is independent of the application's JSON customisation, for errors. */
    public static StreamEventEncoder standard() {
        return STANDARD;
    }

    /**
     * Encodes one item: events by type, text and bytes verbatim, anything else as a {@code data} field.
     *
     * @throws UnencodableItemException if the item has no JSON form
     */
    public byte[] encode(Object item) {
        if (item instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (item instanceof byte[] bytes) {
            return bytes;
        }
        try {
            String text = item instanceof StreamEvent event
                    ? "event: " + event.type().wireName() + "\ndata: " + events.writeValueAsString(event.data())
                    : "data: " + items.writeValueAsString(item);
            return (text + "\n\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UnencodableItemException(item.getClass(), e);
        }
    }
}
