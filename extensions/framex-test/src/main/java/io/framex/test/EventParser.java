package io.framex.test;

import java.util.Optional;

/** Puts lines together to events. */
final class EventParser {

    private String type = "";
    private StringBuilder data;

    /** Takes a line without its end, and returns the event that it completes. */
    Optional<ReceivedEvent> accept(String line) {
        if (line.isEmpty()) {
            return complete();
        }
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
        if (name.equals("event")) {
            type = value;
        } else if (name.equals("data")) {
            data = data == null ? new StringBuilder(value) : data.append('\n').append(value);
        }
        return Optional.empty();
    }

    private Optional<ReceivedEvent> complete() {
        Optional<ReceivedEvent> event = data == null ? Optional.empty()
                : Optional.of(new ReceivedEvent(type.isEmpty() ? "message" : type, data.toString()));
        type = "";
        data = null;
        return event;
    }
}
