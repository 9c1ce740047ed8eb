package io.framex.runtime.cli.client;

import java.io.IOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.framex.runtime.cli.context.Json;

/**
 * One {@code key=value} or {@code key:=json}.
 *
 * @param key name of the parameter
 * @param value what was written
 * @param json whether the value was marked as JSON
 */
record Argument(String key, String value, boolean json) {

    /**
     * Reads the text of the command line.
     *
     * @throws IllegalArgumentException where it is neither form, or what is marked as JSON is none
     */
    static Argument parse(String text) {
        int equals = text.indexOf('=');
        boolean json = equals > 0 && text.charAt(equals - 1) == ':';
        String key = equals < 0 ? "" : text.substring(0, json ? equals - 1 : equals);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is neither key=value nor key:=json");
        }
        String value = text.substring(equals + 1);
        if (json) {
            requireJson(key, value);
        }
        return new Argument(key, value, json);
    }

    private static void requireJson(String key, String value) {
        try {
            Json.parse(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("The value of '" + key + ":=' is not JSON: " + value, e);
        }
    }

    /** The value as a member of a JSON body whose schema is given: a literal where the schema takes no text. */
    JsonNode asMember(BodySchema schema) {
        if (!json && schema.takesText()) {
            return TextNode.valueOf(value);
        }
        try {
            return Json.parse(value);
        } catch (IOException e) {
            return TextNode.valueOf(value);
        }
    }
}
