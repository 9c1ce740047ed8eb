package io.framex.runtime.access;

import java.util.Map;

/**
 * Finds the most specific of many patterns for a path: an exact one, else the longest wildcard. Reads the path once, whatever
 * the number of patterns, and allocates nothing. Immutable.
 */
final class RuleIndex<T> {

    private final String[] prefixes;
    private final Object[] exact;
    private final Object[] below;
    private final int mask;
    private final boolean empty;

    /**
     * @param rules what to find, by pattern; no two patterns are about the same paths
     */
    RuleIndex(Map<PathPattern, T> rules) {
        int size = Integer.highestOneBit(Math.max(rules.size(), 1)) << 2;
        prefixes = new String[size];
        exact = new Object[size];
        below = new Object[size];
        mask = size - 1;
        empty = rules.isEmpty();
        rules.forEach((pattern, rule) -> {
            int slot = slot(pattern.prefix(), pattern.prefix().length(), pattern.prefix().hashCode());
            prefixes[slot] = pattern.prefix();
            (pattern.wildcard() ? below : exact)[slot] = rule;
        });
    }

    /**
     * The most specific rule for a path or template, or {@code null}.
     *
     * @param path begins with a slash; one slash at its end does not count
     */
    @SuppressWarnings("unchecked")
    T find(String path) {
        if (empty) {
            return null;
        }
        int end = path.length() > 1 && path.charAt(path.length() - 1) == '/' ? path.length() - 1 : path.length();
        Object found = null;
        int hash = 0;
        for (int i = 0; i < end; i++) {
            char c = path.charAt(i);
            if (c == '/') {
                found = longer(below[slot(path, i, hash)], found);
            }
            hash = 31 * hash + c;
        }
        int whole = slot(path, end, hash);
        return (T) longer(exact[whole], longer(below[whole], found));
    }

    private static Object longer(Object candidate, Object found) {
        return candidate == null ? found : candidate;
    }

    /** Where the prefix stands, or the free place where it would. */
    private int slot(String path, int length, int hash) {
        int slot = (hash ^ hash >>> 16) & mask;
        while (prefixes[slot] != null
                && !(prefixes[slot].length() == length && path.startsWith(prefixes[slot]))) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
