package io.framex.runtime.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that was probably meant, by the number of typing mistakes between two names. */
final class NearestName {

    private NearestName() {
    }

    /** The nearest of the names, where it is near: at most one mistake per three characters. */
    static Optional<String> of(String name, Collection<String> names) {
        return names.stream().filter(candidate -> TypingMistakes.between(name, candidate) <= Math.max(1, name.length() / 3))
                .min(Comparator.<String> comparingInt(candidate -> TypingMistakes.between(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
