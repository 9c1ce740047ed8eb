package io.framex.runtime.cli.context;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as commands read and print it: trees, maps and lists, nothing that needs reflection. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    /** Prints a tree, map or list, indented. */
    public static void print(PrintWriter out, Object value) {
        out.println(indented(value));
        out.flush();
    }

    /** A tree, map or list as indented text. */
    public static String indented(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws IOException where it is not JSON
     */
    public static JsonNode parse(byte[] document) throws IOException {
        return MAPPER.readTree(document);
    }

    /**
     * Reads a document.
     *
     * @throws IOException where it is not JSON, or more than one value
     */
    public static JsonNode parse(String document) throws IOException {
        return MAPPER.reader().with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(document);
    }
}
