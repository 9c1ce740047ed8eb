package io.framex.runtime.config;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bounds of a numeric setting.
 *
 * @param min smallest value
 * @param max largest value
 * @param also values outside the bounds that are accepted too
 */
public record Bounds(double min, double max, List<Double> also) {

    /** No bounds at all. */
    public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());

    private static final String UNBOUNDED = Double.NEGATIVE_INFINITY + " " + Double.POSITIVE_INFINITY;

    public Bounds {
        also = List.copyOf(also);
    }

    boolean contain(double value) {
        return value >= min && value <= max || also.contains(value);
    }

    /** {@code between 1 and 100, or -1}; empty where there are no bounds. */
    public String description() {
        String range = "";
        if (Double.isFinite(min) && Double.isFinite(max)) {
            range = "between " + plain(min) + " and " + plain(max);
        } else if (Double.isFinite(min)) {
            range = "at least " + plain(min);
        } else if (Double.isFinite(max)) {
            range = "at most " + plain(max);
        }
        return Stream.concat(Stream.of(range).filter(text -> !text.isEmpty()), also.stream().map(Bounds::plain))
                .collect(Collectors.joining(", or "));
    }

    String encode() {
        return Stream.concat(Stream.of(min, max), also.stream()).map(String::valueOf).collect(Collectors.joining(" "));
    }

    static Bounds decode(String text) {
        if (text.equals(UNBOUNDED)) {
            return NONE;
        }
        List<Double> numbers = Stream.of(text.split(" ")).map(Double::valueOf).toList();
        return new Bounds(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size()));
    }

    private static String plain(double number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }
}
