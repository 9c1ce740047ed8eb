package io.framex.benchmarks.paced;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A process that sends requests at a fixed rate; see {@link PacedLoad}. */
public final class PacedLoader implements AutoCloseable {

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    /** @param pin binds a command to the cores of the load */
    public PacedLoader(UnaryOperator<List<String>> pin) {
        try {
            process = new ProcessBuilder(pin.apply(List.of(System.getProperty("java.home") + "/bin/java", "-Xms256m",
                    "-Xmx256m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), PacedLoad.class.getName())))
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /**
     * Loads servers in turn.
     *
     * @param rate requests per second
     * @param seconds how long each is loaded, windows that do not count left out
     * @return how long the answers of each took
     */
    public List<Percentiles> measure(List<Target> targets, String path, double rate, int seconds) {
        orders.println(rate + " " + seconds + " " + path + " "
                + targets.stream().map(Target::toString).collect(Collectors.joining(" ")));
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The load has ended");
            }
            return Arrays.stream(answer.split(",")).map(Percentiles::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    /**
     * A server on this machine.
     *
     * @param port where it listens
     * @param processes its own process and those that it needs for an answer
     */
    public record Target(int port, long... processes) {

        @Override
        public String toString() {
            return port + ":" + LongStream.of(processes).mapToObj(String::valueOf).collect(Collectors.joining(":"));
        }
    }
}
