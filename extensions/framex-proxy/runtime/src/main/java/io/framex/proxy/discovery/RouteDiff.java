package io.framex.proxy.discovery;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import io.framex.proxy.route.Operation;

/**
 * What changed from one document to the next.
 *
 * @param added operations that are new
 * @param removed operations that are gone
 */
record RouteDiff(Set<Operation> added, Set<Operation> removed) {

    private static final int SHOWN = 10;

    static RouteDiff between(Collection<Operation> before, Collection<Operation> now) {
        Set<Operation> added = new TreeSet<>(now);
        added.removeAll(Set.copyOf(before));
        Set<Operation> removed = new TreeSet<>(before);
        removed.removeAll(Set.copyOf(now));
        return new RouteDiff(added, removed);
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** {@code +2 -1: +GET /a, +GET /b, -GET /c}; a long list is cut. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("+" + added.size() + " -" + removed.size() + ":");
        list(text, added, " +");
        list(text, removed, " -");
        return text.toString();
    }

    private static void list(StringBuilder text, Set<Operation> operations, String sign) {
        operations.stream().limit(SHOWN).forEach(operation -> text.append(sign).append(operation).append(','));
        if (operations.size() > SHOWN) {
            text.append(sign).append("...,");
        }
        if (!operations.isEmpty()) {
            text.setLength(text.length() - 1);
            text.append(';');
        }
    }
}
