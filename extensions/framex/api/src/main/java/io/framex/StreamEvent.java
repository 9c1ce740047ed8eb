package io.framex;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One server-sent event of a FrameX stream. On the wire: {@code event: <type>\ndata: <data as JSON>\n\n}.
 *
 * @param type kind of the event
 * @param data what the {@code data} field holds as JSON; never {@code null}
 */
public record StreamEvent(StreamEventType type, Object data) {

    public StreamEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(data, "data");
    }

    /**
     * A piece of the answer.
     *
     * @param content the text of the piece
     */
    public static StreamEvent message(String content) {
        return new StreamEvent(StreamEventType.MESSAGE_CHUNK, Map.of("content", content));
    }

    /** The regular end of the stream. */
    public static StreamEvent finish() {
        return new StreamEvent(StreamEventType.FINISH, Map.of());
    }

    /**
     * The end of a stream that failed.
     *
     * @param status HTTP status that the failure would have had before the first event, 400 to 599
     * @param message what went wrong, safe to show to the client
     */
    public static StreamEvent error(int status, String message) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", status);
        data.put("message", message);
        return new StreamEvent(StreamEventType.ERROR, data);
    }

    /**
     * Information for developers.
     *
     * @param data anything that can be written as JSON
     */
    public static StreamEvent debug(Object data) {
        return new StreamEvent(StreamEventType.DEBUG, data);
    }

    /**
     * The text of the event.
     *
     * @return the {@code content} of the data as {@link #message} puts it there; empty where there is none
     */
    public String content() {
        return data instanceof Map<?, ?> map && map.get("content") instanceof String text ? text : "";
    }
}
