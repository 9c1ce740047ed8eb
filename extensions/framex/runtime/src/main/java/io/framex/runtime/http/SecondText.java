package io.framex.runtime.http;

import java.util.function.LongFunction;

/** Text of seconds, of which the one that was asked for last is kept, whatever the load. Thread safe. */
public final class SecondText {

    private final LongFunction<String> format;
    private volatile Second last = new Second(Long.MIN_VALUE, "");

    /**
     * @param format the text of a second since the epoch
     */
    public SecondText(LongFunction<String> format) {
        this.format = format;
    }

    /** The text of a second since the epoch. */
    public String of(long epochSecond) {
        Second second = last;
        if (second.epochSecond != epochSecond) {
            second = new Second(epochSecond, format.apply(epochSecond));
            last = second;
        }
        return second.text;
    }

    private record Second(long epochSecond, String text) {
    }
}
