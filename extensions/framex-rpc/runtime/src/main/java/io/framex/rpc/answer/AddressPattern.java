package io.framex.rpc.answer;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses, with {@code *} for any text. */
public final class AddressPattern {

    private static final String URL = "syft://";

    private final String text;
    private final Pattern pattern;

    /**
     * @param text such as {@code *@example.com}
     */
    public AddressPattern(String text) {
        this.text = text;
        this.pattern = Pattern.compile(Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** As it is configured. */
    public String text() {
        return text;
    }

    /**
     * @param destination an address, or a {@code syft://} URL, whose address counts
     */
    public boolean matches(String destination) {
        return pattern.matcher(address(destination)).matches();
    }

    /** Whether a destination is a {@code syft://} URL, and no address alone. */
    public static boolean isUrl(String destination) {
        return destination.startsWith(URL);
    }

    /** The address of a destination. */
    public static String address(String destination) {
        if (!isUrl(destination)) {
            return destination;
        }
        int end = destination.indexOf('/', URL.length());
        return destination.substring(URL.length(), end < 0 ? destination.length() : end);
    }
}
