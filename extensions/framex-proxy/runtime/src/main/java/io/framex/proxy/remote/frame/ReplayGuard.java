package io.framex.proxy.remote.frame;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps out frames that came before. Each process that sends has a window over its counters; what is older than the window, or
 * was seen in it, is refused. Processes are forgotten only when none of their frames would be accepted any more by its age, so a
 * full table refuses others rather than forget one. Thread safe.
 */
public final class ReplayGuard {

    private static final int WINDOW = 1024;

    private final long windowMillis;
    private final int maxSenders;
    private final LongSupplier clock;
    private final long begin;
    private final Map<ByteBuffer, Sender> senders = new HashMap<>();

    /**
     * @param window how far the clock of a sender may be off, its frame's way included
     * @param maxSenders how many processes are remembered
     * @param clock milliseconds since 1970
     */
    public ReplayGuard(Duration window, int maxSenders, LongSupplier clock) {
        this.windowMillis = window.toMillis();
        this.maxSenders = maxSenders;
        this.clock = clock;
        this.begin = clock.getAsLong();
    }

    /** What became of a frame. */
    public enum Verdict {
        FRESH,
        REFUSED,
        FULL
    }

    /**
     * Looks at an authentic frame, and remembers it.
     *
     * @param issuedAt when it was sent, milliseconds since 1970
     */
    public synchronized Verdict check(FrameOrigin origin, long issuedAt) {
        long now = clock.getAsLong();
        // A process that was started anew does not know what it accepted before.
        if (issuedAt < begin || Math.abs(now - issuedAt) > windowMillis) {
            return Verdict.REFUSED;
        }
        ByteBuffer salt = ByteBuffer.wrap(origin.salt());
        Sender sender = senders.get(salt);
        if (sender == null) {
            if (senders.size() >= maxSenders && !forget(now)) {
                return Verdict.FULL;
            }
            sender = new Sender();
            senders.put(salt, sender);
        }
        sender.lastUsed = Math.max(now, issuedAt);
        return sender.accept(origin.counter()) ? Verdict.FRESH : Verdict.REFUSED;
    }

    private boolean forget(long now) {
        boolean forgot = false;
        for (Iterator<Sender> known = senders.values().iterator(); known.hasNext();) {
            if (now - known.next().lastUsed > 2 * windowMillis) {
                known.remove();
                forgot = true;
            }
        }
        return forgot;
    }

    private static final class Sender {

        private final long[] seen = new long[WINDOW / Long.SIZE];
        private long highest = -1;
        private long lastUsed;

        boolean accept(long counter) {
            if (counter < 0 || counter <= highest - WINDOW) {
                return false;
            }
            if (counter > highest) {
                long from = Math.max(highest + 1, counter - WINDOW + 1);
                int passed = (int) (counter - from);
                for (int i = 0; i <= passed; i++) {
                    seen[word(from + i)] &= ~bit(from + i);
                }
                highest = counter;
            } else if ((seen[word(counter)] & bit(counter)) != 0) {
                return false;
            }
            seen[word(counter)] |= bit(counter);
            return true;
        }

        private static int word(long counter) {
            return (int) (counter % WINDOW) / Long.SIZE;
        }

        private static long bit(long counter) {
            return 1L << (counter % Long.SIZE);
        }
    }
}
