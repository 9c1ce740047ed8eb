package io.framex.runtime.cli.context;

import java.util.regex.Pattern;

/** Text of others that is printed on a terminal, which it must not command. */
public final class TerminalText {

    /** C0 and C1, and the line breaks of Unicode. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]+");

    private TerminalText() {
    }

    /** The text on one line, with a blank for each run of control characters. */
    public static String of(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
