package io.framex.rpc.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place among the dead letters, which are ordered by the time at which they were given up and then by their ids. It stays the
 * same place when requests before or after it come or go, those that it was made of included.
 *
 * @param failedAt milliseconds since the epoch
 * @param id of the request before this place
 */
public record DeadLetterPosition(long failedAt, String id) implements Comparable<DeadLetterPosition> {

    /** Before all of them. */
    public static final DeadLetterPosition START = new DeadLetterPosition(0, "");

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([A-Za-z0-9_-]{1,128})");

    /** Right after a dead letter. */
    public static DeadLetterPosition of(RequestRecord letter) {
        return new DeadLetterPosition(letter.state().completedAt(), letter.submission().id());
    }

    /** What {@link #toString} has written; empty for anything else. */
    public static Optional<DeadLetterPosition> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new DeadLetterPosition(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    @Override
    public int compareTo(DeadLetterPosition other) {
        int byTime = Long.compare(failedAt, other.failedAt);
        return byTime != 0 ? byTime : id.compareTo(other.id);
    }

    /** Safe in URLs. */
    @Override
    public String toString() {
        return failedAt + "-" + id;
    }
}
