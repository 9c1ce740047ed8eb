package com.example.plain.services;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;

/**
 * Keeps requests in Redis by the commands that the broker issues for one that it accepts, in one script, too. All share a
 * connection, on which nobody waits for the replies of others.
 */
@Singleton
class RedisRequests {

    private static final String INSERT = """
            local id, queue, head, params, expires, size, node, most, mostBytes, mostWaiting = unpack(ARGV)
            local P = KEYS[1]
            if tonumber(redis.call('HGET', P .. 'open', queue) or 0) >= tonumber(mostWaiting) then
              return 0
            end
            if redis.call('ZCARD', P .. 'due') >= tonumber(most)
                or tonumber(redis.call('GET', P .. 'bytes') or 0) + tonumber(size) > tonumber(mostBytes) then
              return 0
            end
            local time = redis.call('TIME')
            redis.call('HSET', P .. 'r:' .. id, 'h', head, 'p', params, 'q', queue, 'st', '0', 'at', 0, 'un', 0, 'ca', 0,
              'de', 0, 'ex', expires, 'nd', node, 'n', size, 'rk', '', 'fp', '',
              'cr', string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000)))
            redis.call('INCRBY', P .. 'bytes', size)
            redis.call('HINCRBY', P .. 'open', queue, 1)
            redis.call('ZADD', P .. 'due', expires, id)
            if redis.call('EXISTS', P .. 'q:' .. queue) == 0 then
              redis.call('PUBLISH', P .. 'events', 'a' .. node .. queue)
            end
            redis.call('ZADD', P .. 'q:' .. queue, redis.call('INCR', P .. 'seq'), id)
            return 1
            """;

    private static final String PREFIX = "plain:";
    private static final String NODE = "0123456789abcdef";
    private static final long KEPT_MILLIS = 3_600_000;
    private static final int OVERHEAD = 1024;
    private static final long MOST = 100_000_000;
    private static final long MOST_BYTES = 1L << 40;

    private record Link(RedisConnection connection, String digest) {
    }

    @Inject
    Redis redis;

    private Future<Link> link;

    Uni<Status> keep(Sent sent, Status status, byte[] head, byte[] params) {
        return Uni.createFrom().completionStage(() -> link().compose(up -> up.connection().send(Request.cmd(Command.EVALSHA)
                .arg(up.digest()).arg(1).arg(PREFIX).arg(status.id()).arg("app:" + sent.appName()).arg(head).arg(params)
                .arg(System.currentTimeMillis() + KEPT_MILLIS).arg(OVERHEAD + params.length).arg(NODE).arg(MOST).arg(MOST_BYTES)
                .arg(MOST))).map(reply -> accepted(reply, status)).toCompletionStage());
    }

    private static Status accepted(Response reply, Status status) {
        if (reply.toInteger() != 1) {
            throw new IllegalStateException("there is no room");
        }
        return status;
    }

    private synchronized Future<Link> link() {
        if (link == null) {
            link = redis.connect().compose(up -> up.send(Request.cmd(Command.SCRIPT).arg("LOAD").arg(INSERT))
                    .map(digest -> new Link(up, digest.toString())));
        }
        return link;
    }
}
