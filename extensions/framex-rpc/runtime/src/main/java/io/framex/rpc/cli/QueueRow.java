package io.framex.rpc.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What one queue of one broker holds, and how fast it moves.
 *
 * @param oldest age of the next request in seconds; negative where none waits
 * @param in accepted requests a second; not a number where it is not known
 * @param done completed requests a second
 * @param failed failed requests a second
 */
record QueueRow(String queue, long waiting, long leased, double oldest, double in, double done, double failed) {

    private static final long MILLIS = 1000;

    /**
     * @param earlier the same queue at an earlier time
     * @param millis how much earlier
     */
    static QueueRow of(JsonNode now, JsonNode earlier, long millis) {
        return new QueueRow(now.path("queue").asText("total"), now.path("waiting").asLong(), now.path("leased").asLong(),
                now.path("oldest_age_seconds").asDouble(-1), rate("accepted", now, earlier, millis),
                rate("completed", now, earlier, millis), rate("failed", now, earlier, millis));
    }

    private static double rate(String counter, JsonNode now, JsonNode earlier, long millis) {
        // After a new start of the broker it counts from 0.
        boolean known = millis > 0 && now.has(counter) && now.path(counter).asLong() >= earlier.path(counter).asLong();
        return known ? (now.path(counter).asLong() - earlier.path(counter).asLong()) * (double) MILLIS / millis : Double.NaN;
    }

    /** As a row of the table. */
    String[] cells(String broker) {
        return new String[] { broker, queue, Long.toString(waiting), Long.toString(leased), oldest < 0 ? "" : age(oldest),
                text(in), text(done), text(failed) };
    }

    /** As programs read it. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("queue", queue);
        tree.put("waiting", waiting);
        tree.put("leased", leased);
        tree.put("oldest_age_seconds", oldest < 0 ? null : oldest);
        tree.put("accepted_per_second", Double.isNaN(in) ? null : in);
        tree.put("completed_per_second", Double.isNaN(done) ? null : done);
        tree.put("failed_per_second", Double.isNaN(failed) ? null : failed);
        return tree;
    }

    private static String text(double rate) {
        return Double.isNaN(rate) ? "" : String.format(Locale.ROOT, "%.1f", rate);
    }

    private static String age(double seconds) {
        long whole = (long) seconds;
        if (whole < 60) {
            return String.format(Locale.ROOT, "%.1fs", seconds);
        }
        return whole < 3600 ? whole / 60 + "m" + whole % 60 + "s" : whole / 3600 + "h" + whole % 3600 / 60 + "m";
    }
}
