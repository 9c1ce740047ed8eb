package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Results of JMH, by the name of the measured method.
 *
 * @param lines cells of JMH's CSV format
 */
record Scores(Map<String, String[]> lines) {

    private static final int NAME = 0;
    private static final int SCORE = 4;
    private static final int ERROR = 5;

    /** Runs a program that takes the name of the file for its results as its last argument. */
    static Scores of(List<String> program) {
        try {
            Path file = Files.createTempFile("framex-benchmark", ".csv");
            List<String> command = new ArrayList<>(program);
            command.add(file.toString());
            Commands.output(command);
            Map<String, String[]> lines = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.replace("\"", "").split(",");
                // With the class in front, and with what was measured behind: "com.example.Calls.typed:gc.alloc.rate.norm".
                lines.put(cells[NAME].replaceFirst("^[^:]*\\.", ""), cells);
            }
            Files.delete(file);
            return new Scores(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double score(String name) {
        return number(name, SCORE);
    }

    /** Nanoseconds, with the error that JMH estimates. */
    String time(String name) {
        return String.format(Locale.ROOT, "%.1f ± %.1f", score(name), number(name, ERROR));
    }

    /** Bytes allocated for each call. */
    String allocation(String name) {
        return String.format(Locale.ROOT, "%.0f", score(name + ":gc.alloc.rate.norm"));
    }

    private double number(String name, int cell) {
        String[] cells = lines.get(name);
        if (cells == null) {
            throw new IllegalStateException("JMH has no result for " + name + ", only for " + lines.keySet());
        }
        return Double.parseDouble(cells[cell]);
    }
}
