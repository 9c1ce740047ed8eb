package io.framex.rpc.store.index;

import java.time.Clock;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** A thread that sleeps until the next request has to be looked at. */
final class Ticker {

    /** Nothing to do without the lock. */
    static final Runnable NOTHING = () -> {
    };

    private static final long LONGEST_SLEEP_MILLIS = 60_000;

    private final Object lock;
    private final Clock clock;
    private final LongSupplier firstDue;
    private final LongFunction<Runnable> tick;
    private final Thread thread;
    private boolean stopped;

    /**
     * @param lock held while the functions are called
     * @param firstDue when something is to be done, in milliseconds since the epoch
     * @param tick does one thing that is due; returns what to do without the lock, {@code null} where nothing is due
     */
    Ticker(Object lock, Clock clock, LongSupplier firstDue, LongFunction<Runnable> tick) {
        this.lock = lock;
        this.clock = clock;
        this.firstDue = firstDue;
        this.tick = tick;
        this.thread = new Thread(this::run, "framex-rpc-ticker");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Something is due earlier than before. Called with the lock. */
    void wake() {
        lock.notifyAll();
    }

    void stop() {
        synchronized (lock) {
            stopped = true;
            lock.notifyAll();
        }
    }

    private void run() {
        try {
            for (Runnable work = next(); work != null; work = next()) {
                work.run();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the next thing that is due and does it; {@code null} at the end. */
    private Runnable next() throws InterruptedException {
        synchronized (lock) {
            while (!stopped) {
                Runnable work = tick.apply(clock.millis());
                if (work != null) {
                    return work;
                }
                long sleep = Math.min(LONGEST_SLEEP_MILLIS, firstDue.getAsLong() - clock.millis());
                if (sleep > 0) {
                    lock.wait(sleep);
                }
            }
            return null;
        }
    }
}
