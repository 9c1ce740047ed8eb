package io.framex.runtime.config;

import java.util.List;

/**
 * The keys that open a path. Never shows them when it is printed.
 *
 * @param values keys and references ({@code @name}) to named keys, verbatim; empty means that nobody may call
 */
public record AccessKeys(List<String> values) {

    public AccessKeys {
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return "AccessKeys[" + values.size() + " masked]";
    }
}
