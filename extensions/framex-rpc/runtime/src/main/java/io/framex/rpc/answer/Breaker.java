package io.framex.rpc.answer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Stops asking a destination that has failed several times in a row, for a while. Thread safe. */
final class Breaker {

    private final int failuresToOpen;
    private final Duration pause;
    private final LongConsumer opened;
    private int failures;
    private long closedAgainAt;

    /**
     * @param failuresToOpen how many failures in a row it takes
     * @param opened is told for how many milliseconds nothing is to be asked
     */
    Breaker(int failuresToOpen, Duration pause, LongConsumer opened) {
        this.failuresToOpen = failuresToOpen;
        this.pause = pause;
        this.opened = opened;
    }

    synchronized boolean isOpen() {
        return failures >= failuresToOpen && System.nanoTime() - closedAgainAt < 0;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    /** After a pause one failure is enough to open it again. */
    void failed() {
        synchronized (this) {
            if (isOpen() || ++failures < failuresToOpen) {
                return;
            }
            failures = failuresToOpen;
            closedAgainAt = System.nanoTime() + pause.toNanos();
        }
        opened.accept(TimeUnit.NANOSECONDS.toMillis(pause.toNanos()) + 1);
    }
}
