package io.framex.rpc.store.postgresql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.vertx.core.Future;

/**
 * How many requests there are, in one queue or in all. Counting takes longer the more there are, so it is done now and then,
 * and what this broker does in between is added. What others do meanwhile is not seen. Thread safe.
 */
final class Counts {

    private static final int MOST_NAMES = 10_000;
    private static final long LEAST_AGE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_AGE_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** Counting may take one part in so many of the time. */
    private static final int SHARE = 20;

    private static final class Count {
        int counted;
        int since;
        long countedAt;
        long tookNanos;
        boolean disturbed;
        Future<Integer> counting;

        int estimate() {
            return Math.max(0, counted + since);
        }

        boolean isOlderThan(long nanos) {
            return System.nanoTime() - countedAt > nanos;
        }
    }

    private final Function<String, Future<Integer>> query;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST_NAMES;
        }
    };

    /**
     * @param query counts what has a name
     */
    Counts(Function<String, Future<Integer>> query) {
        this.query = query;
    }

    /** One more, or fewer. */
    synchronized void add(String name, int change) {
        Count count = counts.get(name);
        if (count != null) {
            count.since += change;
            count.disturbed = true;
        }
    }

    /** How many there are, roughly. */
    synchronized Future<Integer> estimate(String name) {
        Count known = counts.get(name);
        if (known != null && known.tookNanos == 0) {
            // Nobody has counted before; what is added meanwhile could be counted twice.
            return count(name, known);
        }
        if (known != null) {
            if (known.counting == null && known.isOlderThan(Math.max(LEAST_AGE_NANOS, SHARE * known.tookNanos))) {
                count(name, known);
            }
            return Future.succeededFuture(known.estimate());
        }
        Count fresh = new Count();
        counts.put(name, fresh);
        return count(name, fresh);
    }

    /** Whether there are fewer than so many; counts again before it says no. */
    Future<Boolean> isBelow(String name, int limit) {
        return estimate(name).compose(estimate -> {
            if (estimate < limit) {
                return Future.succeededFuture(true);
            }
            synchronized (this) {
                Count known = counts.get(name);
                boolean sure = known == null || !known.isOlderThan(LEAST_AGE_NANOS);
                return sure ? Future.succeededFuture(false) : count(name, known).map(again -> again < limit);
            }
        });
    }

    /** Called with the lock. */
    private Future<Integer> count(String name, Count count) {
        if (count.counting != null) {
            return count.counting;
        }
        long start = System.nanoTime();
        int before = count.since;
        count.disturbed = false;
        count.counting = query.apply(name).map(found -> {
            synchronized (this) {
                boolean first = count.tookNanos == 0;
                count.tookNanos = Math.max(1, System.nanoTime() - start);
                // Whether a change of this broker meanwhile was counted cannot be told; what is known is better for a while.
                if (first || !count.disturbed || count.isOlderThan(MOST_AGE_NANOS)) {
                    count.since = Math.max(0, count.since - before);
                    count.counted = found;
                    count.countedAt = System.nanoTime();
                }
                return count.estimate();
            }
        });
        Future<Integer> result = count.counting;
        result.onComplete(done -> {
            synchronized (this) {
                count.counting = null;
            }
        });
        return result;
    }
}
