package io.framex.rpc.store.redis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.config.RedisConfig;
import io.framex.rpc.limit.SharedBuckets;
import io.framex.rpc.store.Admission;
import io.framex.rpc.store.DeadLetterPosition;
import io.framex.rpc.store.DeadLetters;
import io.framex.rpc.store.QueueState;
import io.framex.rpc.store.RecordCodec;
import io.framex.rpc.store.Repetition;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Settlement;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.StoreState;
import io.framex.rpc.store.StoreUnavailableException;
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
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;

/**
 * Requests in Redis: a hash for each, sorted sets of those that wait in a queue, of all by when they are due, and of the dead
 * letters. Every change is one script, hence atomic and one command.
 */
public final class RedisStorage implements SharedStorage {

    /** What Redis takes for a request beside its parameters and result, roughly. */
    private static final int OVERHEAD = 1024;
    private static final int LEASED_AT_ONCE = 500;
    private static final int MOST_BYTES_AT_ONCE = 8 << 20;
    private static final int NODE_DIGITS = 16;
    private static final String NONE = "";

    private final Vertx vertx;
    private final RedisConfig config;
    private final StoreLimits limits;
    private final String node = Tokens.next().substring(0, NODE_DIGITS);
    private final RedisLink link;
    private RedisEvents hearing;

    public RedisStorage(Vertx vertx, RedisConfig config, StoreLimits limits) {
        this.vertx = vertx;
        this.config = config;
        this.limits = limits;
        this.link = new RedisLink(vertx, config, fresh -> Future.succeededFuture());
    }

    @Override
    public void open(SharedEvents events) {
        hearing = new RedisEvents(vertx, config, node, events);
        try {
            link.open().compose(up -> hearing.open()).compose(up -> RedisChecks.warn(link)).toCompletionStage()
                    .toCompletableFuture().join();
        } catch (CompletionException failure) {
            close();
            throw UnusableStorage.at("Redis", config.host(), config.port(), failure.getCause());
        }
    }

    @Override
    public CompletionStage<Admission> insert(Submission submission, String queue) {
        Optional<Repetition> repetition = submission.repetition();
        int size = OVERHEAD + submission.size();
        Request insert = script(Script.INSERT).arg(node).arg(submission.id()).arg(queue)
                .arg(RecordCodec.encode(submission.withoutParams())).arg(submission.params()).arg(submission.expiresAt())
                .arg(repetition.map(Repetition::key).orElse(NONE)).arg(repetition.map(Repetition::fingerprint).orElse(NONE))
                .arg(limits.requests()).arg(limits.bytes()).arg(limits.queue()).arg(size);
        return send(Script.INSERT, insert, size).map(reply -> admission(submission, reply)).toCompletionStage();
    }

    private static Admission admission(Submission submission, Response reply) {
        return switch (reply.get(0).toString()) {
            case "accepted" -> new Admission.Accepted(new RequestRecord(submission, RequestState.NEW));
            case "repeated" -> new Admission.Repeated(RedisRecords.record(reply.get(1)));
            case "conflicting" -> new Admission.Conflicting();
            case "queue" -> new Admission.Refused(true, "The queue of this application is full");
            default -> new Admission.Refused(false, "The broker is full");
        };
    }

    @Override
    public CompletionStage<Optional<RequestRecord>> find(String id) {
        Request find = Request.cmd(Command.HMGET).arg(config.prefix() + "r:" + id);
        RedisRecords.FIELDS.forEach(find::arg);
        return send(find, OVERHEAD).map(fields -> fields.get(0) == null ? Optional.<RequestRecord>empty()
                : Optional.of(RedisRecords.record(fields))).toCompletionStage();
    }

    @Override
    public CompletionStage<List<RequestRecord>> lease(String queue, int max, Duration duration) {
        return lease(queue, max, duration, new ArrayList<>()).toCompletionStage();
    }

    /** In parts, since Redis does nothing else meanwhile. */
    private Future<List<RequestRecord>> lease(String queue, int max, Duration duration, List<RequestRecord> leased) {
        Request lease = script(Script.LEASE).arg(queue).arg(Math.min(LEASED_AT_ONCE, max - leased.size()))
                .arg(duration.toMillis()).arg(Tokens.next()).arg(MOST_BYTES_AT_ONCE);
        return send(Script.LEASE, lease, OVERHEAD).compose(reply -> {
            leased.addAll(RedisRecords.records(reply.get(1)));
            boolean all = reply.get(0).toString().equals("empty") || leased.size() >= max;
            return all ? Future.succeededFuture(leased) : lease(queue, max, duration, leased);
        }).recover(failure -> leased.isEmpty() ? Future.failedFuture(failure) : Future.succeededFuture(leased));
    }

    @Override
    public CompletionStage<Changed> end(String id, Condition condition, RequestState end) {
        byte[] result = end.result() == null ? new byte[0] : end.result();
        Request script = script(Script.END).arg(node).arg(id).arg(condition.kind().name()).arg(condition.lease())
                .arg(end.status().ordinal()).arg(result).arg(end.error() == null ? NONE : end.error()).arg(end.completedAt())
                .arg(end.until()).arg(end.dead() ? 1 : 0).arg(OVERHEAD);
        return send(Script.END, script, OVERHEAD + result.length).map(reply -> {
            Settlement settlement = settlement(reply.get(0));
            return new Changed(settlement, settlement != Settlement.RECORDED ? null
                    : new RequestRecord(RedisRecords.submission(reply.get(1), reply.get(3)), new RequestState(end.status(),
                            reply.get(2).toInteger(), null, end.until(), end.result(), end.error(), end.completedAt(),
                            end.dead())));
        }).toCompletionStage();
    }

    @Override
    public CompletionStage<Settlement> defer(String id, String lease, RequestState pending) {
        return settled(Script.DEFER, script(Script.DEFER).arg(id).arg(lease).arg(pending.attempts()).arg(pending.until()));
    }

    @Override
    public CompletionStage<DeadLetters> dead(DeadLetterPosition after, int max) {
        Request dead = script(Script.DEAD).arg(max).arg(MOST_BYTES_AT_ONCE).arg(after.failedAt()).arg(after.id());
        return send(Script.DEAD, dead, OVERHEAD)
                .map(reply -> new DeadLetters(RedisRecords.records(reply.get(1)), reply.get(0).toInteger() == 1))
                .toCompletionStage();
    }

    @Override
    public CompletionStage<Settlement> revive(String id, long expiresAt) {
        return settled(Script.REVIVE, script(Script.REVIVE).arg(node).arg(id).arg(expiresAt));
    }

    @Override
    public CompletionStage<Settlement> discard(String id) {
        return settled(Script.DISCARD, script(Script.DISCARD).arg(id));
    }

    private CompletionStage<Settlement> settled(Script script, Request request) {
        return send(script, request, OVERHEAD).map(RedisStorage::settlement).toCompletionStage();
    }

    private static Settlement settlement(Response word) {
        return Settlement.valueOf(word.toString().toUpperCase(Locale.ROOT));
    }

    @Override
    public CompletionStage<Sweep> sweep(int limit) {
        return send(Script.SWEEP, script(Script.SWEEP).arg(node).arg(limit), OVERHEAD).map(reply -> {
            Set<String> available = new HashSet<>();
            reply.get(3).forEach(queue -> available.add(queue.toString()));
            String next = reply.get(1).toString();
            return new Sweep(Long.parseLong(reply.get(0).toString()), next.isEmpty() ? Long.MAX_VALUE : Long.parseLong(next),
                    RedisRecords.records(reply.get(2)), available);
        }).toCompletionStage();
    }

    @Override
    public CompletionStage<Boolean> remember(String app, byte[] schema) {
        return send(Script.REMEMBER, script(Script.REMEMBER).arg(node).arg(app).arg(schema).arg(limits.apps()),
                OVERHEAD + schema.length).map(done -> done.toInteger() == 1).toCompletionStage();
    }

    @Override
    public CompletionStage<Optional<byte[]>> app(String name) {
        return send(Request.cmd(Command.HGET).arg(config.prefix() + "apps").arg(name), OVERHEAD)
                .map(schema -> Optional.ofNullable(schema).map(Response::toBytes)).toCompletionStage();
    }

    @Override
    public CompletionStage<Map<String, byte[]>> apps() {
        return send(Request.cmd(Command.HGETALL).arg(config.prefix() + "apps"), OVERHEAD).map(reply -> {
            Map<String, byte[]> apps = new HashMap<>();
            RedisRecords.pairs(reply).forEach((name, schema) -> apps.put(name, schema.toBytes()));
            return apps;
        }).toCompletionStage();
    }

    @Override
    public CompletionStage<Levels> levels(Set<String> queues) {
        List<String> asked = List.copyOf(queues);
        // Redis wants one field at least; no queue has this name.
        Request depths = Request.cmd(Command.HMGET).arg(config.prefix() + "open").arg(NONE);
        asked.forEach(depths::arg);
        Future<Response> size = send(Request.cmd(Command.ZCARD).arg(config.prefix() + "due"), OVERHEAD);
        return send(depths, OVERHEAD).compose(found -> size.map(requests -> {
            Map<String, Integer> all = new HashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                Response depth = found.get(i + 1);
                all.put(asked.get(i), depth == null ? 0 : depth.toInteger());
            }
            return new Levels(requests.toInteger(), all);
        })).toCompletionStage();
    }

    @Override
    public CompletionStage<StoreState> state(int max) {
        return send(Script.STATE, script(Script.STATE).arg(max), OVERHEAD).map(reply -> {
            List<QueueState> queues = new ArrayList<>();
            for (Response queue : reply.get(1)) {
                int leased = Math.max(0, queue.get(2).toInteger());
                queues.add(new QueueState(queue.get(0).toString(), Math.max(0, queue.get(1).toInteger() - leased), leased,
                        queue.get(3).toLong()));
            }
            return new StoreState(reply.get(0).toInteger(), queues);
        }).toCompletionStage();
    }

    @Override
    public Optional<SharedBuckets> buckets() {
        return Optional.of(this::take);
    }

    private CompletionStage<SharedBuckets.Taken> take(String bucket, int capacity, long periodMicros, int tokens) {
        return send(Script.TAKE, script(Script.TAKE).arg(bucket).arg(capacity).arg(periodMicros).arg(tokens), OVERHEAD)
                .map(reply -> new SharedBuckets.Taken(reply.get(0).toInteger() == 1, reply.get(1).toLong(),
                        reply.get(2).toLong())).toCompletionStage();
    }

    @Override
    public void close() {
        link.close();
        if (hearing != null) {
            hearing.close();
        }
    }

    private Request script(Script script) {
        return Request.cmd(Command.EVALSHA).arg(script.digest()).arg(1).arg(config.prefix());
    }

    /** Sends the whole script only where Redis does not know it, after its start for instance. */
    private Future<Response> send(Script script, Request request, int size) {
        return link.send(request, size).recover(failure -> {
            if (String.valueOf(failure.getMessage()).startsWith("NOSCRIPT")) {
                return link.send(Request.cmd(Command.SCRIPT).arg("LOAD").arg(script.text()), script.text().length())
                        .compose(loaded -> link.send(request, size));
            }
            return Future.failedFuture(failure);
        }).recover(RedisStorage::unavailable);
    }

    private Future<Response> send(Request request, int size) {
        return link.send(request, size).recover(RedisStorage::unavailable);
    }

    private static <T> Future<T> unavailable(Throwable failure) {
        return Future.failedFuture(new StoreUnavailableException(failure.getMessage(), failure));
    }
}
