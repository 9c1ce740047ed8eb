package io.framex.rpc.store.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

import io.framex.rpc.store.QueueState;
import io.framex.rpc.store.StoreState;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/**
 * What the queues hold. Looking takes longer the more there is, so that what was seen is told again until looking would take less
 * than one part in twenty of the time. Thread safe.
 */
final class QueueStates {

    private static final int SHARE = 20;
    /** What takes no longer is done as often as it is asked for. */
    private static final long BRIEF_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final IntFunction<Future<RowSet<Row>>> query;
    private Future<StoreState> last;
    private int lastMax;
    private long seenAt;
    private long tookNanos;

    /**
     * @param query asks for so many queues
     */
    QueueStates(IntFunction<Future<RowSet<Row>>> query) {
        this.query = query;
    }

    synchronized Future<StoreState> state(int max) {
        boolean usable = last != null && lastMax == max && !last.failed();
        if (usable && tookNanos > BRIEF_NANOS
                && (!last.isComplete() || System.nanoTime() - seenAt < SHARE * tookNanos)) {
            return last;
        }
        long start = System.nanoTime();
        lastMax = max;
        last = query.apply(max).map(rows -> {
            seen(start);
            return state(rows);
        });
        return last;
    }

    private synchronized void seen(long start) {
        seenAt = System.nanoTime();
        tookNanos = seenAt - start;
    }

    private static StoreState state(RowSet<Row> rows) {
        int dead = 0;
        List<QueueState> queues = new ArrayList<>();
        for (Row row : rows) {
            if (row.getString(0) == null) {
                dead = row.getInteger(1);
            } else {
                long oldest = row.getBuffer(3) == null ? 0 : Rows.submission(row.getBuffer(3), 0).createdAt();
                queues.add(new QueueState(row.getString(0), row.getInteger(1), row.getInteger(2), oldest));
            }
        }
        return new StoreState(dead, queues);
    }
}
