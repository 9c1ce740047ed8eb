package io.framex.proxy.argument;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a parameter stands in a request. */
public enum Place {

    PATH, QUERY, HEADER, COOKIE;

    /** As it is written in documents and in problems. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where a document says something that OpenAPI does not know. */
    public static Optional<Place> of(String name) {
        return Arrays.stream(values()).filter(place -> place.wireName().equals(name)).findFirst();
    }
}
