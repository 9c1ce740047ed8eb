package io.framex.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server answered under full load.
 *
 * @param requestsPerSecond answers per second
 * @param cpuMicros CPU time of the server per answer, in microseconds
 */
record Load(double requestsPerSecond, double cpuMicros) {

    private static final int CONNECTIONS = 32;
    private static final String DISK_MAY_STALL = "10s";
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in ");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

    /**
     * Loads a server with wrk.
     *
     * @param cores cores of wrk
     * @param seconds how long
     * @throws IllegalStateException if any answer is a failure
     */
    static Load measure(Server server, String cores, String path, int seconds) {
        return measure(server, cores, CONNECTIONS, List.of(server.url(path)), seconds);
    }

    /**
     * Loads a server with wrk, which posts.
     *
     * @param cores cores of wrk
     * @param connections how many wait for an answer at the same time
     * @param seconds how long
     * @throws IllegalStateException if any answer is a failure
     */
    static Load post(Server server, String cores, int connections, Posting posting, int seconds) {
        Path script = posting.script();
        try {
            return measure(server, cores, connections, List.of("--script", script.toString(), server.url(posting.path())),
                    seconds);
        } finally {
            script.toFile().delete();
        }
    }

    private static Load measure(Server server, String cores, int connections, List<String> what, int seconds) {
        ProcessStatistics statistics = server.statistics();
        double before = statistics.cpuSeconds();
        List<String> command = new ArrayList<>(List.of("wrk", "--threads", "1", "--connections", String.valueOf(connections),
                "--duration", seconds + "s", "--timeout", DISK_MAY_STALL));
        command.addAll(what);
        String output = Commands.output(Cores.pin(cores, command));
        double used = statistics.cpuSeconds() - before;
        Matcher failures = FAILURES.matcher(output);
        if (failures.find()) {
            throw new IllegalStateException(server.name() + ", " + what + ": " + failures.group());
        }
        return new Load(number(RATE, output), used * 1e6 / number(REQUESTS, output));
    }

    /** Loads a server so that it is compiled. What is late meanwhile, while compilers and requests share a core, does not count. */
    static void warmUp(Server server, String cores, String path, int seconds) {
        Commands.output(Cores.pin(cores, List.of("wrk", "--threads", "1", "--connections", String.valueOf(CONNECTIONS),
                "--duration", seconds + "s", server.url(path))));
    }

    private static double number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said:\n" + output);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
