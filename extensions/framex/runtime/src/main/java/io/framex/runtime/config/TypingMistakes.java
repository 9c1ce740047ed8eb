package io.framex.runtime.config;

/** Counts the typing mistakes between two names. */
public final class TypingMistakes {

    private TypingMistakes() {
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    public static int between(String left, String right) {
        int[][] distance = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : smallest(distance, left, right, i, j);
            }
        }
        return distance[left.length()][right.length()];
    }

    private static int smallest(int[][] distance, String left, String right, int i, int j) {
        char a = left.charAt(i - 1);
        char b = right.charAt(j - 1);
        int best = Math.min(Math.min(distance[i - 1][j], distance[i][j - 1]) + 1,
                distance[i - 1][j - 1] + (a == b ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a == right.charAt(j - 2) && b == left.charAt(i - 2);
        return swapped ? Math.min(best, distance[i - 2][j - 2] + 1) : best;
    }
}
