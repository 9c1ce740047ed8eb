package io.framex.runtime.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody who wrote something else may have meant. */
final class Suggestions {

    private static final int MOST = 3;

    private Suggestions() {
    }

    /** The nearest names first; none that differ in more than a third of what was written, but one letter always may. */
    static List<String> nearest(String written, Collection<String> names) {
        int tolerance = Math.max(1, written.replace("-", "").length() / 3);
        return names.stream()
                .filter(name -> distance(written, name) <= tolerance || isAbbreviation(written, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST).toList();
    }

    private static boolean isAbbreviation(String written, String name) {
        return written.replace("-", "").length() > 2 && name.startsWith(written);
    }

    /** Letters to insert, delete, replace or swap with their neighbour until both are the same. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, a, b, i, j);
            }
        }
        return costs[a.length()][b.length()];
    }

    private static int cheapest(int[][] costs, String a, String b, int i, int j) {
        int replaced = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, costs[i - 2][j - 2] + 1) : cheapest;
    }
}
