package io.framex.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Which cores run what, so that server and load generator never compete.
 *
 * @param server cores of the server, as {@code taskset} takes them
 * @param load cores of the load generator; the same where there is only one core
 */
record Cores(String server, String load) {

    /** The first half of the cores for the server, the second half for the load. */
    static Cores split(int available) {
        int half = Math.max(1, available / 2);
        return available < 2 ? new Cores("0", "0") : new Cores(range(0, half - 1), range(half, available - 1));
    }

    private static String range(int first, int last) {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    /** All cores of the machine. */
    static String all() {
        return range(0, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** The command, bound to cores. */
    static List<String> pin(String cores, List<String> command) {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", cores));
        pinned.addAll(command);
        return pinned;
    }
}
