package io.framex.runtime.call;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.FailedCallException;
import io.framex.StreamEvent;
import io.framex.StreamEventType;
import io.framex.runtime.call.argument.StructuredType;

/** Turns results into the type that a caller asks for. */
final class ResultReader {

    private final ObjectMapper mapper;

    ResultReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    <T> T read(String api, Object result, Class<T> type) {
        if (result == null || type == Void.class || type == void.class) {
            return null;
        }
        if (type.isInstance(result)) {
            return type.cast(result);
        }
        try {
            return mapper.convertValue(result, type);
        } catch (IllegalArgumentException failure) {
            throw unfit(api, result, type.getName(), failure);
        }
    }

    static Object read(String api, Object result, StructuredType type) {
        if (result == null || type.includes(result)) {
            return result;
        }
        try {
            return type.convert(result);
        } catch (IllegalArgumentException failure) {
            throw unfit(api, result, type.toString(), failure);
        }
    }

    /** An item of a stream as an event. */
    static StreamEvent event(Object item) {
        if (item instanceof StreamEvent event) {
            return event;
        }
        return item instanceof CharSequence text ? StreamEvent.message(text.toString())
                : new StreamEvent(StreamEventType.MESSAGE_CHUNK, item);
    }

    private static FailedCallException unfit(String api, Object result, String type, IllegalArgumentException failure) {
        return new FailedCallException(500, "FX-500-RESULT", "The result of " + api + " is a "
                + result.getClass().getName() + ", which cannot be read as " + type, failure);
    }
}
