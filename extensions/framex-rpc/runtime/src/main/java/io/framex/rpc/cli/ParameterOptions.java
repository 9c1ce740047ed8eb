package io.framex.rpc.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.framex.runtime.cli.context.Json;

/** Reads {@code key=value} and {@code key:=json}. */
final class ParameterOptions {

    private ParameterOptions() {
    }

    /**
     * @throws IllegalArgumentException where one is neither
     */
    static Map<String, Object> parse(List<String> texts) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            boolean json = equals > 0 && text.charAt(equals - 1) == ':';
            String key = equals < 0 ? "" : text.substring(0, json ? equals - 1 : equals);
            if (key.isEmpty()) {
                throw new IllegalArgumentException("'" + text + "' is neither key=value nor key:=json");
            }
            params.put(key, value(key, text.substring(equals + 1), json));
        }
        return params;
    }

    private static Object value(String key, String text, boolean json) {
        if (!json) {
            return text;
        }
        try {
            return Json.parse(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("The value of '" + key + ":=' is not JSON: " + text, e);
        }
    }
}
