package io.framex.rpc.store.redis;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.framex.rpc.config.RedisConfig;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;

/**
 * One connection to Redis, made again whenever it is lost or a command takes too long. Commands are sent one after the other
 * without waiting for replies. Thread safe.
 */
final class RedisLink implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private static final long SHORTEST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    private final Vertx vertx;
    private final RedisConfig config;
    private final RedisOptions options;
    private final Function<RedisConnection, Future<?>> prepare;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong pendingBytes = new AtomicLong();
    private Redis client;
    private volatile RedisConnection connection;
    private volatile boolean closed;
    private long watch;
    private long mark;
    private boolean waiting;

    /**
     * @param prepare what to do with each new connection before it is used
     */
    RedisLink(Vertx vertx, RedisConfig config, Function<RedisConnection, Future<?>> prepare) {
        this.vertx = vertx;
        this.config = config;
        this.options = RedisSettings.options(config);
        this.prepare = prepare;
    }

    /** Connects for the first time; after that, the link sees to itself. */
    Future<Void> open() {
        return connect().onSuccess(up -> watch = vertx.setPeriodic(Math.max(1, config.timeout().toMillis()),
                tick -> giveUpWhereStuck()));
    }

    /**
     * Sends a command.
     *
     * @param size roughly how many bytes it takes until it is answered
     */
    Future<Response> send(Request request, int size) {
        RedisConnection up = connection;
        if (up == null) {
            return Future.failedFuture("Redis is not connected");
        }
        if (sent.get() - answered.get() >= config.maxPending()
                || pendingBytes.get() + size > config.maxPendingSize().asLongValue()) {
            return Future.failedFuture("too many commands wait for Redis");
        }
        sent.incrementAndGet();
        pendingBytes.addAndGet(size);
        return up.send(request).onComplete(reply -> {
            answered.incrementAndGet();
            pendingBytes.addAndGet(-size);
        });
    }

    private Future<Void> connect() {
        Redis made = Redis.createClient(vertx, options);
        synchronized (this) {
            client = made;
        }
        return made.connect().compose(fresh -> {
            Promise<Void> ended = Promise.promise();
            fresh.endHandler(end -> ended.tryComplete());
            fresh.exceptionHandler(broken -> ended.tryComplete());
            // One that is loading its data answers nothing else yet.
            return fresh.send(Request.cmd(io.vertx.redis.client.Command.PING)).compose(pong -> prepare.apply(fresh))
                    .onSuccess(ready -> use(made, fresh, ended.future()));
        }).timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS).<Void>mapEmpty().onFailure(failure -> made.close());
    }

    private void use(Redis made, RedisConnection fresh, Future<Void> ended) {
        connection = fresh;
        ended.onComplete(end -> {
            connection = null;
            made.close();
            if (!closed) {
                LOG.warnf("The connection to Redis at %s:%d was lost. New requests are refused until it is there again",
                        config.host(), config.port());
                reconnect(SHORTEST_PAUSE_MILLIS);
            }
        });
    }

    private void reconnect(long pause) {
        vertx.setTimer(pause, now -> {
            if (!closed) {
                connect().onSuccess(up -> LOG.infof("Redis at %s:%d is connected again", config.host(), config.port()))
                        .onFailure(failure -> reconnect(Math.min(LONGEST_PAUSE_MILLIS, 2 * pause)));
            }
        });
    }

    /** Replies come in the order of the commands, so one that does not come holds up all that follow. */
    private void giveUpWhereStuck() {
        long now = answered.get();
        if (connection != null && now == mark && sent.get() > now && waiting) {
            LOG.warnf("Redis at %s:%d has not answered for %d ms", config.host(), config.port(), config.timeout().toMillis());
            synchronized (this) {
                client.close();
            }
        }
        mark = now;
        waiting = sent.get() > now;
    }

    @Override
    public void close() {
        closed = true;
        vertx.cancelTimer(watch);
        synchronized (this) {
            if (client != null) {
                client.close();
            }
        }
    }
}
