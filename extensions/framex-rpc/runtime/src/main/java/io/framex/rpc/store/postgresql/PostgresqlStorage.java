package io.framex.rpc.store.postgresql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import io.framex.rpc.config.PostgresqlConfig;
import io.framex.rpc.store.Admission;
import io.framex.rpc.store.DeadLetterPosition;
import io.framex.rpc.store.DeadLetters;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Settlement;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.StoreState;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Tokens;
import io.framex.rpc.store.shared.Changed;
import io.framex.rpc.store.shared.Condition;
import io.framex.rpc.store.shared.Levels;
import io.framex.rpc.store.shared.SharedEvents;
import io.framex.rpc.store.shared.SharedStorage;
import io.framex.rpc.store.shared.Sweep;
import io.framex.rpc.store.shared.UnusableStorage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;

/** Requests in a table of PostgreSQL, each a row. Requests and answers that come at the same time share a statement. */
public final class PostgresqlStorage implements SharedStorage {

    private static final int OVERHEAD = 512;
    private static final int LEASED_AT_ONCE = 100;
    private static final int MOST_DEAD_AT_ONCE = 100;
    private static final long CLAIM_MILLIS = 5000;
    private static final int NODE_DIGITS = 16;
    /** No queue has this name. */
    private static final String ALL = "";

    private final PostgresqlConfig config;
    private final StoreLimits limits;
    private final String node = Tokens.next().substring(0, NODE_DIGITS);
    private final Database database;
    private final Notices notices;
    private final Counts counts;
    private final QueueStates states;
    private final Batches<Insertion, Boolean> insertions;
    private final Batches<Ending, Ending.Ended> endings;

    public PostgresqlStorage(Vertx vertx, PostgresqlConfig config, StoreLimits limits) {
        this.config = config;
        this.limits = limits;
        this.database = new Database(vertx, config);
        this.notices = new Notices(vertx, config.schema(), node, database.relaxed(), database.options());
        this.counts = new Counts(this::count);
        this.states = new QueueStates(max -> database.relaxed(Sql.STATE, Tuple.of(max)));
        long bytes = config.maxPendingSize().asLongValue();
        this.insertions = new Batches<>(config.maxPending(), bytes, some -> Insertion.all(database, node, some));
        this.endings = new Batches<>(config.maxPending(), bytes, some -> Ending.all(database, some));
    }

    @Override
    public void open(SharedEvents events) {
        try {
            database.prepare().compose(ready -> notices.open(events)).toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failure) {
            close();
            throw UnusableStorage.at("PostgreSQL", config.host(), config.port(), failure.getCause());
        }
    }

    private Future<Integer> count(String queue) {
        return (queue.equals(ALL) ? database.relaxed(Sql.COUNT_ALL, Tuple.tuple())
                : database.relaxed(Sql.COUNT_QUEUE, Tuple.of(queue))).map(rows -> rows.iterator().next().getInteger(0));
    }

    @Override
    public CompletionStage<Admission> insert(Submission submission, String queue) {
        return counts.isBelow(queue, limits.queue()).compose(room -> {
            if (!room) {
                return Future.succeededFuture(new Admission.Refused(true, "The queue of this application is full"));
            }
            return counts.isBelow(ALL, limits.requests()).compose(place -> place ? keep(new Insertion(submission, queue))
                    : Future.<Admission>succeededFuture(new Admission.Refused(false, "The broker is full")));
        }).toCompletionStage();
    }

    private Future<Admission> keep(Insertion insertion) {
        add(insertion.queue(), 1);
        return insertions.add(insertion, OVERHEAD + insertion.submission().size()).onComplete(kept -> {
            if (kept.failed() || !kept.result()) {
                add(insertion.queue(), -1);
            }
        }).compose(kept -> {
            if (kept) {
                notices.available(insertion.queue());
                return Future.succeededFuture(insertion.accepted());
            }
            return insertion.earlier(database);
        });
    }

    private void add(String queue, int change) {
        counts.add(queue, change);
        counts.add(ALL, change);
    }

    @Override
    public CompletionStage<Optional<RequestRecord>> find(String id) {
        return database.relaxed(Sql.FIND, Tuple.of(Rows.key(id)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Rows::record).findFirst()).toCompletionStage();
    }

    @Override
    public CompletionStage<List<RequestRecord>> lease(String queue, int max, Duration duration) {
        return lease(queue, max, duration, new ArrayList<>()).toCompletionStage();
    }

    /** In parts, since parameters may be large. */
    private Future<List<RequestRecord>> lease(String queue, int max, Duration duration, List<RequestRecord> leased) {
        int part = Math.min(LEASED_AT_ONCE, max - leased.size());
        return database.relaxed(Sql.LEASE, Tuple.of(queue, part, duration.toMillis())).compose(rows -> {
            StreamSupport.stream(rows.spliterator(), false).sorted(Comparator.comparingLong((Row row) -> row.getLong("seq")))
                    .map(Rows::record).forEach(leased::add);
            return rows.size() < part || leased.size() >= max ? Future.succeededFuture(leased)
                    : lease(queue, max, duration, leased);
        }).recover(failure -> leased.isEmpty() ? Future.failedFuture(failure) : Future.succeededFuture(leased));
    }

    @Override
    public CompletionStage<Changed> end(String id, Condition condition, RequestState end) {
        return endings.add(new Ending(id, condition, end), OVERHEAD + (end.result() == null ? 0 : end.result().length))
                .map(ended -> {
                    if (ended.queue() != null) {
                        counts.add(ended.queue(), -1);
                        tell(id, ended.node());
                    }
                    return ended.changed();
                }).toCompletionStage();
    }

    private void tell(String id, String other) {
        if (!other.equals(node)) {
            notices.settled(id);
        }
    }

    @Override
    public CompletionStage<Settlement> defer(String id, String lease, RequestState pending) {
        return changed(Sql.DEFER, id, Tuple.of(Rows.key(id), Rows.key(lease), pending.attempts(), pending.until()), queue -> {
        });
    }

    @Override
    public CompletionStage<DeadLetters> dead(DeadLetterPosition after, int max) {
        int most = Math.min(MOST_DEAD_AT_ONCE, max);
        return database.relaxed(Sql.DEAD, Tuple.of(after.failedAt(), Rows.key(after.id()), most + 1))
                .map(rows -> DeadLetters.upTo(most, Rows.records(rows))).toCompletionStage();
    }

    @Override
    public CompletionStage<Settlement> revive(String id, long expiresAt) {
        return changed(Sql.REVIVE, id, Tuple.of(Rows.key(id), expiresAt), queue -> {
            counts.add(queue, 1);
            notices.available(queue);
        });
    }

    @Override
    public CompletionStage<Settlement> discard(String id) {
        return changed(Sql.DISCARD, id, Tuple.of(Rows.key(id)), queue -> counts.add(ALL, -1));
    }

    /** Makes a change to one request, if it is in the state for it. */
    private CompletionStage<Settlement> changed(String sql, String id, Tuple arguments, Consumer<String> done) {
        return database.confirmed(sql, arguments).compose(rows -> {
            if (rows.size() > 0) {
                done.accept(rows.iterator().next().getString(0));
                return Future.succeededFuture(Settlement.RECORDED);
            }
            return database.relaxed(Sql.EXISTING, Tuple.of(new String[] { Rows.key(id) }))
                    .map(found -> found.size() > 0 ? Settlement.STALE : Settlement.UNKNOWN);
        }).toCompletionStage();
    }

    @Override
    public CompletionStage<Sweep> sweep(int limit) {
        return database.relaxed(Sql.SWEEP, Tuple.of(limit, CLAIM_MILLIS)).compose(rows -> {
            Set<String> available = new HashSet<>();
            List<RequestRecord> overdue = new ArrayList<>();
            for (Row row : rows) {
                if (row.getBuffer(0) == null) {
                    available.add(row.getString(4));
                } else {
                    overdue.add(Rows.record(row));
                }
            }
            available.forEach(notices::available);
            return database.relaxed(Sql.NEXT_DUE, Tuple.tuple()).map(next -> {
                Row row = next.iterator().next();
                Long due = row.getLong(1);
                return new Sweep(row.getLong(0), due == null ? Long.MAX_VALUE : due, overdue, available);
            });
        }).toCompletionStage();
    }

    @Override
    public CompletionStage<Boolean> remember(String app, byte[] schema) {
        return database.confirmed(Sql.REMEMBER, Tuple.of(app, Rows.buffer(schema), limits.apps())).map(rows -> {
            if (rows.size() > 0) {
                notices.remembered(app);
            }
            return rows.size() > 0;
        }).toCompletionStage();
    }

    @Override
    public CompletionStage<Optional<byte[]>> app(String name) {
        return database.relaxed(Sql.APP, Tuple.of(name)).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getBuffer(1).getBytes()).findFirst()).toCompletionStage();
    }

    @Override
    public CompletionStage<Map<String, byte[]>> apps() {
        return database.relaxed(Sql.APPS, Tuple.tuple()).map(rows -> {
            Map<String, byte[]> apps = new HashMap<>();
            rows.forEach(row -> apps.put(row.getString(0), row.getBuffer(1).getBytes()));
            return apps;
        }).toCompletionStage();
    }

    @Override
    public CompletionStage<StoreState> state(int max) {
        return states.state(max).toCompletionStage();
    }

    @Override
    public CompletionStage<Levels> levels(Set<String> queues) {
        Map<String, Integer> depths = new HashMap<>();
        List<Future<Integer>> counted = new ArrayList<>();
        queues.forEach(queue -> counted.add(counts.estimate(queue).onSuccess(depth -> {
            synchronized (depths) {
                depths.put(queue, depth);
            }
        })));
        return Future.join(counted).compose(all -> counts.estimate(ALL)).map(size -> new Levels(size, depths))
                .toCompletionStage();
    }

    @Override
    public void close() {
        notices.close();
        database.close();
    }
}
