package io.framex.runtime.cache;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalListener;

/**
 * What is kept, by key, within two bounds at once: Caffeine knows only one, so everything weighs at least an equal share of
 * the bytes, and no more than the allowed number fit.
 */
final class BoundedIndex<V extends Kept> {

    private final Cache<String, V> entries;

    /**
     * @param maxSize how many are kept
     * @param maxTotalSize how many bytes they take together
     * @param executor runs evictions and the listener
     * @param removed told of everything that is no longer kept, or {@code null}
     */
    BoundedIndex(int maxSize, long maxTotalSize, Executor executor, RemovalListener<String, V> removed) {
        // Weights are ints: large caches are weighed in units of several bytes.
        long unit = 1 + maxTotalSize / Integer.MAX_VALUE;
        long share = Math.max(1, maxTotalSize / unit / maxSize);
        Caffeine<String, V> builder = Caffeine.newBuilder().executor(executor).maximumWeight(share * maxSize)
                .weigher((String key, V kept) -> (int) Math.min(Integer.MAX_VALUE,
                        Math.max(share, (kept.size() + unit - 1) / unit)))
                .expireAfter(new UntilExpired<>());
        this.entries = removed == null ? builder.build() : builder.removalListener(removed).build();
    }

    /** About how many are kept; some of them may have expired. */
    long size() {
        return entries.estimatedSize();
    }

    /** What is kept under a key and has not expired, or {@code null}. */
    V find(String key) {
        V kept = entries.getIfPresent(key);
        return kept == null || kept.expiresAt() <= System.currentTimeMillis() ? null : kept;
    }

    /** Keeps something, unless what is kept has a higher number. Returns whether it was taken. */
    boolean offer(String key, V offered) {
        return entries.asMap().compute(key,
                (same, kept) -> kept != null && kept.number() > offered.number() ? kept : offered) == offered;
    }

    /** Forgets exactly this. */
    void remove(String key, V kept) {
        entries.asMap().remove(key, kept);
    }

    private static final class UntilExpired<V extends Kept> implements Expiry<String, V> {

        @Override
        public long expireAfterCreate(String key, V kept, long currentTime) {
            return kept.expiresAt() == Long.MAX_VALUE ? Long.MAX_VALUE
                    : TimeUnit.MILLISECONDS.toNanos(Math.max(0, kept.expiresAt() - System.currentTimeMillis()));
        }

        @Override
        public long expireAfterUpdate(String key, V kept, long currentTime, long currentDuration) {
            return expireAfterCreate(key, kept, currentTime);
        }

        @Override
        public long expireAfterRead(String key, V kept, long currentTime, long currentDuration) {
            return currentDuration;
        }
    }
}
