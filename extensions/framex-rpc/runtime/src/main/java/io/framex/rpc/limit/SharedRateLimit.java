package io.framex.rpc.limit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import io.framex.rpc.limit.SharedBuckets.Taken;

/**
 * Counts the requests that all brokers get together. What cannot be counted in time is refused, or counted by this broker
 * alone; for a second after that nobody waits for the buckets again. Thread safe.
 */
public final class SharedRateLimit implements RateLimit {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Replies must get through to a Redis without memory, since they free some of it. */
    private static final String NO_MEMORY = "OOM";

    private final SharedBuckets buckets;
    private final Quota quota;
    private final Duration timeout;
    private final RateLimit alone;
    private final boolean open;
    private final AtomicLong pausedUntil = new AtomicLong(System.nanoTime());

    /**
     * @param timeout how long the buckets may take
     * @param alone counts what this broker gets
     * @param open whether it does while the buckets cannot be reached
     */
    public SharedRateLimit(SharedBuckets buckets, Quota quota, Duration timeout, RateLimit alone, boolean open) {
        this.buckets = buckets;
        this.quota = quota;
        this.timeout = timeout;
        this.alone = alone;
        this.open = open;
    }

    @Override
    public CompletionStage<Verdict> take(String sender) {
        return take(sender, 1, 0, () -> alone.take(sender));
    }

    @Override
    public CompletionStage<Verdict> takeMore(String sender, int more) {
        int counted = quota.more(more);
        return counted == 0 ? Verdict.Unlimited.NONE : take(sender, counted, 1, () -> alone.takeMore(sender, more));
    }

    /**
     * @param also how many further ones have to be there for the next try
     * @param own counts by this broker alone
     */
    private CompletionStage<Verdict> take(String sender, int tokens, int also, Supplier<CompletionStage<Verdict>> own) {
        if (System.nanoTime() - pausedUntil.get() < 0) {
            return uncounted(own);
        }
        long periodMicros = Math.max(1, quota.period().toNanos() / 1000);
        return buckets.take(sender, quota.burst(), periodMicros, tokens).toCompletableFuture()
                .thenApply(taken -> verdict(taken, also * periodMicros)).orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((verdict, failure) -> failure == null ? CompletableFuture.completedFuture(verdict)
                        : failed(own, failure))
                .thenCompose(verdict -> verdict);
    }

    private Verdict verdict(Taken taken, long alsoMicros) {
        long micros = taken.taken() ? taken.micros() : taken.micros() + alsoMicros;
        return new Verdict.Counted(taken.taken(), quota, taken.left(), Quota.seconds(TimeUnit.MICROSECONDS.toNanos(micros)));
    }

    private CompletionStage<Verdict> failed(Supplier<CompletionStage<Verdict>> own, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (String.valueOf(cause.getMessage()).startsWith(NO_MEMORY)) {
            return own.get();
        }
        pausedUntil.set(System.nanoTime() + PAUSE_NANOS);
        return uncounted(own);
    }

    private CompletionStage<Verdict> uncounted(Supplier<CompletionStage<Verdict>> own) {
        return open ? own.get() : CompletableFuture.completedFuture(new Verdict.Unavailable());
    }
}
