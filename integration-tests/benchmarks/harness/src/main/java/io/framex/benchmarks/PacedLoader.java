package io.framex.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that sends requests at a fixed rate; see {@link PacedLoad}. */
final class PacedLoader implements AutoCloseable {

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    PacedLoader(String cores) {
        try {
            process = new ProcessBuilder(Cores.pin(cores, List.of(System.getProperty("java.home") + "/bin/java", "-Xms256m",
                    "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), PacedLoad.class.getName())))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /**
     * Loads a server.
     *
     * @param rate requests per second
     * @return median and 99th percentile of the time to the whole answer, in microseconds
     */
    Latency measure(Server server, String path, double rate, int seconds) {
        orders.println(server.port() + " " + path + " " + rate + " " + seconds);
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The load on " + server.url(path) + " has ended");
            }
            String[] numbers = answer.split(" ");
            return new Latency(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    /**
     * How long answers took, in microseconds.
     *
     * @param median half of them
     * @param most 99 of 100
     */
    record Latency(double median, double most) {

        /** What is left without the time that another took. */
        Latency above(Latency other) {
            return new Latency(median - other.median, most - other.most);
        }
    }
}
