package io.framex.proxy.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names of one kind, each given once. What it takes does not depend on how often one is asked for. */
final class Names {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    void take(String name) {
        taken.add(name);
    }

    /** The name, or with the next number that is free; taken from now on. */
    String free(String name) {
        String candidate = name;
        while (!taken.add(candidate)) {
            candidate = name + "_" + (numbers.merge(name, 1, Integer::sum) + 1);
        }
        return candidate;
    }
}
