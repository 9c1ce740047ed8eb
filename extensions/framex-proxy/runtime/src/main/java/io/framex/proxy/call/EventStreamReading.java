package io.framex.proxy.call;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.StreamEvent;
import io.framex.StreamEventType;
import io.vertx.core.buffer.Buffer;

/** Cuts server-sent events out of a response; one of an unknown kind is a piece of the answer. Used by one thread at a time. */
final class EventStreamReading {

    private final ResponseReading reading;
    private Buffer pending = Buffer.buffer();

    EventStreamReading(ResponseReading reading) {
        this.reading = reading;
    }

    /** The events that are complete with this piece. */
    List<StreamEvent> add(Buffer piece) {
        pending.appendBuffer(piece);
        if (pending.length() > reading.largest()) {
            throw ResponseReading.strange("has an event that is larger than plugins.proxy.max_call_response");
        }
        List<StreamEvent> events = new ArrayList<>();
        int begin = 0;
        for (int end = boundary(begin); end >= 0; end = boundary(begin)) {
            event(pending.getString(begin, end)).ifPresent(events::add);
            begin = end;
            while (begin < pending.length() && (pending.getByte(begin) == '\n' || pending.getByte(begin) == '\r')) {
                begin++;
            }
        }
        pending = begin == 0 ? pending : pending.getBuffer(begin, pending.length());
        return events;
    }

    /** Where an empty line begins. */
    private int boundary(int from) {
        for (int i = from; i + 1 < pending.length(); i++) {
            byte here = pending.getByte(i);
            if (here == '\n' && pending.getByte(i + 1) == '\n' || here == '\r' && pending.getByte(i + 1) == '\r'
                    || here == '\n' && pending.getByte(i + 1) == '\r') {
                return i;
            }
        }
        return -1;
    }

    private Optional<StreamEvent> event(String text) {
        String type = StreamEventType.MESSAGE_CHUNK.wireName();
        StringBuilder data = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith("event:")) {
                type = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                data.append(data.length() == 0 ? "" : "\n").append(line.substring("data:".length()).stripLeading());
            }
        }
        return data.length() == 0 ? Optional.empty() : Optional.of(new StreamEvent(type(type), data(data.toString())));
    }

    private static StreamEventType type(String name) {
        return Arrays.stream(StreamEventType.values()).filter(type -> type.wireName().equals(name)).findFirst()
                .orElse(StreamEventType.MESSAGE_CHUNK);
    }

    private Object data(String text) {
        try {
            JsonNode json = reading.json(text);
            return json == null || json.isNull() ? text : reading.value(json);
        } catch (IOException notJson) {
            return text;
        }
    }
}
