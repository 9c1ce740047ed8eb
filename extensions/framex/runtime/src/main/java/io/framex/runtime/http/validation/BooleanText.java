package io.framex.runtime.http.validation;

import java.util.Locale;
import java.util.Set;

/** The spellings of a boolean that Python FrameX accepts (pydantic's). */
public final class BooleanText {

    private static final Set<String> TRUE = Set.of("true", "1", "yes", "on", "t", "y");
    private static final Set<String> FALSE = Set.of("false", "0", "no", "off", "f", "n");

    /** The boolean that the text means, or {@code null}. */
    public static Boolean of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(lower)) {
            return Boolean.TRUE;
        }
        return FALSE.contains(lower) ? Boolean.FALSE : null;
    }

    private BooleanText() {
    }
}
