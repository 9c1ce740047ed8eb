package io.framex.benchmarks.paced;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long answers took.
 *
 * @param micros microseconds within which the parts {@link #PARTS} of all answers came
 * @param leftOut windows that were repeated because other processes ran
 */
public record Percentiles(List<Double> micros, int leftOut) {

    public static final List<Double> PARTS = List.of(0.5, 0.9, 0.95, 0.99, 0.999);

    static Percentiles of(long[] sorted, int leftOut) {
        return new Percentiles(PARTS.stream()
                .map(part -> sorted[(int) Math.min(sorted.length - 1L, (long) Math.ceil(part * sorted.length))] / 1e3).toList(),
                leftOut);
    }

    /** From what {@link #toString} made of them. */
    public static Percentiles parse(String line) {
        String[] words = line.split(" ");
        return new Percentiles(Arrays.stream(words).skip(1).map(Double::valueOf).toList(), Integer.parseInt(words[0]));
    }

    /** On one line. */
    @Override
    public String toString() {
        return leftOut + " " + micros.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
