package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.List;

/** A key as a list of verbatim segments, and its written form. */
final class SettingKey {

    private SettingKey() {
    }

    /** The key of a child; plain words as they are, anything else in double quotes. */
    static String child(String parent, String segment) {
        String written = isPlain(segment) ? segment : quote(segment);
        return parent.isEmpty() ? written : parent + "." + written;
    }

    static String item(String parent, int index) {
        return parent + "[" + index + "]";
    }

    /** Splits a written key into its verbatim segments; the inverse of {@link #child}. Indexes stay with their segment. */
    static List<String> split(String key) {
        List<String> segments = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted && i + 1 < key.length()) {
                current.append(key.charAt(++i));
            } else if (c == '.' && !quoted) {
                segments.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        segments.add(current.toString());
        return segments;
    }

    private static boolean isPlain(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(c -> c == '_' || c == '-'
                || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
    }

    private static String quote(String segment) {
        return '"' + segment.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
