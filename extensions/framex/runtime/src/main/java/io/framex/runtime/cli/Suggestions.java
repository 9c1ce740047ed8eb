package io.framex.runtime.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.framex.runtime.config.TypingMistakes;

/** The names that somebody who wrote something else may have meant. */
final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {
    }

    /** The nearest names first; none that differ in more than a third of what was written, but one letter always may. */
    static List<String> nearest(String written, Collection<String> names) {
        int tolerance = Math.max(1, written.replace("-", "").length() / 3);
        return names.stream()
                .filter(name -> distance(written, name) <= tolerance || isAbbreviation(written, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST).toList();
    }

    private static boolean isAbbreviation(String written, String name) {
        return written.replace("-", "").length() > 2 && name.startsWith(written);
    }

    private static int distance(String written, String name) {
        return TypingMistakes.between(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
    }
}
