package io.framex.benchmarks;

import java.util.Locale;

/**
 * How functions are called in one measurement.
 *
 * @param concurrency calls that are under way at the same time
 * @param textSize characters of the argument's text
 */
record Call(int concurrency, int textSize) {

    /** What stands around the text of an argument. */
    private static final int AROUND = 46;

    /** The path that has a caller call. */
    static final String DRIVE = "/api/v1/drive";

    /** With an argument of so many bytes of JSON. */
    static Call of(int concurrency, int argumentSize) {
        return new Call(concurrency, argumentSize - AROUND);
    }

    String query(int seconds) {
        return String.format(Locale.ROOT, "?seconds=%d&concurrency=%d&size=%d", seconds, concurrency, textSize);
    }
}
