package io.framex.docs;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Output as a page shows it, where {@code ...} stands for anything. */
record ExpectedOutput(String text) {

    private static final String ANYTHING = "...";

    boolean matches(String output) {
        String pattern = Arrays.stream(trimmed(text).split(Pattern.quote(ANYTHING), -1))
                .map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(trimmed(output)).matches();
    }

    private static String trimmed(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    }
}
