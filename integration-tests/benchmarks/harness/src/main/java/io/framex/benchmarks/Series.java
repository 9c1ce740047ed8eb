package io.framex.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Repeated measurements of one thing.
 *
 * @param values at least one
 */
record Series(List<Double> values) {

    Series {
        values = values.stream().sorted().toList();
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    /** Median, and lower and upper quartile. */
    String text(int digits) {
        String number = "%." + digits + "f";
        return String.format(Locale.ROOT, number + " (" + number + " to " + number + ")", median(), quantile(0.25),
                quantile(0.75));
    }

    private double quantile(double part) {
        double position = part * (values.size() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, values.size() - 1);
        return values.get(below) + (position - below) * (values.get(above) - values.get(below));
    }
}
