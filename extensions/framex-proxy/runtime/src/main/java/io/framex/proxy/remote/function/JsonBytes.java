package io.framex.proxy.remote.function;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON objects that are written as they are made, with no tree between. */
final class JsonBytes {

    private static final int USUAL = 256;

    private JsonBytes() {
    }

    /** Writes what an object holds. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /**
     * An object in UTF-8.
     *
     * @throws IllegalArgumentException where a member cannot be written
     */
    static byte[] of(ObjectMapper mapper, Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
        return bytes.toByteArray();
    }
}
