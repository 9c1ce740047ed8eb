package io.framex.deployment.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Divides what is generated among several classes, since the JVM allows each 65,535 constants and no more. */
final class ClassParts {

    /** An API takes about a dozen constants. */
    private static final int MAX_APIS = 1000;

    /**
     * The parts in order, the first of which may be empty.
     *
     * @param items what is divided
     * @param apis how many APIs an item holds
     */
    static <T> List<List<T>> of(List<T> items, ToIntFunction<T> apis) {
        List<List<T>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        int size = 0;
        for (T item : items) {
            int added = apis.applyAsInt(item);
            if (size > 0 && size + added > MAX_APIS) {
                parts.add(new ArrayList<>());
                size = 0;
            }
            parts.get(parts.size() - 1).add(item);
            size += added;
        }
        return parts;
    }

    /** Name of the class that holds a part. */
    static String name(String className, int part) {
        return part == 0 ? className : className + "$" + part;
    }

    private ClassParts() {
    }
}
