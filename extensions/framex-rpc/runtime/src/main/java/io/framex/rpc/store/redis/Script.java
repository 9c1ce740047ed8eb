package io.framex.rpc.store.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A script that Redis runs as one atomic change. Sent once; after that, Redis is only told its digest.
 *
 * @param text the whole script
 * @param digest SHA-1 of the text, by which Redis knows it
 */
record Script(String text, String digest) {

    /** All keys of the store begin with the first key that a script is given. */
    private static final String COMMON = """
            local P = KEYS[1]
            local PENDING, PROCESSING, COMPLETED = '0', '1', '2'
            local function whole(number)
              return string.format('%.0f', number)
            end
            local function now()
              local time = redis.call('TIME')
              return time[1] * 1000 + math.floor(time[2] / 1000)
            end
            local function record(key)
              return redis.call('HMGET', key, 'h', 'p', 'st', 'at', 'ls', 'un', 'rs', 'er', 'ca', 'de', 'ex')
            end
            -- Only who found the queue empty waits to be told, so the others need not hear of it again.
            local function enqueue(node, id, queue)
              local waiting = P .. 'q:' .. queue
              if redis.call('EXISTS', waiting) == 0 then
                redis.call('PUBLISH', P .. 'events', 'a' .. node .. queue)
              end
              redis.call('ZADD', waiting, redis.call('INCR', P .. 'seq'), id)
            end
            local function due(id, at)
              redis.call('ZADD', P .. 'due', at, id)
            end
            local function lease(queue, change)
              if redis.call('HINCRBY', P .. 'leased', queue, change) <= 0 then
                redis.call('HDEL', P .. 'leased', queue)
              end
            end
            local function forget(id)
              local key = P .. 'r:' .. id
              local known = redis.call('HMGET', key, 'rk', 'n', 'de')
              redis.call('DEL', key)
              redis.call('ZREM', P .. 'due', id)
              if known[3] == '1' then
                redis.call('ZREM', P .. 'dead', id)
              end
              if known[1] and redis.call('HGET', P .. 'keys', known[1]) == id then
                redis.call('HDEL', P .. 'keys', known[1])
              end
              redis.call('DECRBY', P .. 'bytes', known[2] or 0)
            end
            """;

    static final Script INSERT = of("""
            local node, id, queue, head, params, expires, repetition, print, most, mostBytes, mostWaiting, size = unpack(ARGV)
            if repetition ~= '' then
              local earlier = redis.call('HGET', P .. 'keys', repetition)
              local key = P .. 'r:' .. (earlier or '')
              local known = earlier and redis.call('HGET', key, 'fp')
              if known and known ~= print then
                return {'conflicting'}
              elseif known then
                redis.call('HSET', key, 'nd', '*')
                return {'repeated', record(key)}
              end
            end
            if tonumber(redis.call('HGET', P .. 'open', queue) or 0) >= tonumber(mostWaiting) then
              return {'queue'}
            end
            if redis.call('ZCARD', P .. 'due') >= tonumber(most)
                or tonumber(redis.call('GET', P .. 'bytes') or 0) + tonumber(size) > tonumber(mostBytes) then
              return {'full'}
            end
            redis.call('HSET', P .. 'r:' .. id, 'h', head, 'p', params, 'q', queue, 'st', PENDING, 'at', 0, 'un', 0, 'ca', 0,
              'de', 0, 'ex', expires, 'nd', node, 'n', size, 'rk', repetition, 'fp', print, 'cr', whole(now()))
            if repetition ~= '' then
              redis.call('HSET', P .. 'keys', repetition, id)
            end
            redis.call('INCRBY', P .. 'bytes', size)
            redis.call('HINCRBY', P .. 'open', queue, 1)
            due(id, expires)
            enqueue(node, id, queue)
            return {'accepted'}
            """);

    static final Script LEASE = of("""
            local queue, most, duration, seed, mostBytes = unpack(ARGV)
            local at, bytes, leased = now(), 0, {}
            local ends = whole(at + tonumber(duration))
            while #leased < tonumber(most) and bytes < tonumber(mostBytes) do
              local id = redis.call('ZPOPMIN', P .. 'q:' .. queue)[1]
              if not id then
                return {'empty', leased}
              end
              local key = P .. 'r:' .. id
              local known = redis.call('HMGET', key, 'ex', 'n')
              -- What has expired is left to the sweep.
              if known[1] and tonumber(known[1]) > at then
                redis.call('HINCRBY', key, 'at', 1)
                lease(queue, 1)
                redis.call('HSET', key, 'st', PROCESSING, 'ls', redis.sha1hex(seed .. id), 'un', ends)
                due(id, ends)
                bytes = bytes + tonumber(known[2])
                leased[#leased + 1] = record(key)
              end
            end
            return {'more', leased}
            """);

    static final Script END = of("""
            local node, id, condition, token, status, result, failure, completed, ends, dead, overhead = unpack(ARGV)
            local key = P .. 'r:' .. id
            local known = redis.call('HMGET', key, 'st', 'ls', 'q', 'nd', 'n', 'p')
            local state, queue = known[1], known[3]
            if not state then
              return {'unknown'}
            end
            if not (condition == 'LEASED' and known[2] == token or condition == 'UNANSWERED' and state < COMPLETED
                or condition == 'PENDING' and state == PENDING) then
              return {'stale'}
            end
            -- Comes first, because it is allowed without any memory left, and then the rest is, too.
            redis.call('HDEL', key, 'ls')
            local size = overhead + #result
            if dead == '1' then
              size = size + #(known[6] or '')
              redis.call('ZADD', P .. 'dead', completed, id)
            else
              redis.call('HDEL', key, 'p')
            end
            redis.call('INCRBY', P .. 'bytes', whole(size - known[5]))
            redis.call('HSET', key, 'st', status, 'un', ends, 'ca', completed, 'de', dead, 'n', whole(size))
            if status == COMPLETED then
              redis.call('HSET', key, 'rs', result)
            else
              redis.call('HSET', key, 'er', failure)
            end
            if state == PENDING then
              redis.call('ZREM', P .. 'q:' .. queue, id)
            else
              lease(queue, -1)
            end
            if redis.call('HINCRBY', P .. 'open', queue, -1) <= 0 then
              redis.call('HDEL', P .. 'open', queue)
            end
            due(id, ends)
            if known[4] ~= node then
              redis.call('PUBLISH', P .. 'events', 's' .. node .. id)
            end
            local changed = redis.call('HMGET', key, 'h', 'at', 'ex')
            return {'recorded', changed[1], changed[2], changed[3]}
            """);

    static final Script DEFER = of("""
            local id, token, attempts, notBefore = unpack(ARGV)
            local key = P .. 'r:' .. id
            local known = redis.call('HMGET', key, 'st', 'ls', 'ex', 'q')
            if not known[1] then
              return 'unknown'
            end
            if known[2] ~= token then
              return 'stale'
            end
            redis.call('HDEL', key, 'ls')
            lease(known[4], -1)
            redis.call('HSET', key, 'st', PENDING, 'at', attempts, 'un', notBefore)
            due(id, whole(math.min(tonumber(notBefore), tonumber(known[3]))))
            return 'recorded'
            """);

    static final Script REVIVE = of("""
            local node, id, expires = unpack(ARGV)
            local key = P .. 'r:' .. id
            local known = redis.call('HMGET', key, 'de', 'q')
            if known[1] ~= '1' then
              return known[1] and 'stale' or 'unknown'
            end
            redis.call('HDEL', key, 'er')
            redis.call('ZREM', P .. 'dead', id)
            redis.call('HSET', key, 'st', PENDING, 'at', 0, 'un', 0, 'ca', 0, 'de', 0, 'ex', expires)
            redis.call('HINCRBY', P .. 'open', known[2], 1)
            due(id, expires)
            enqueue(node, id, known[2])
            return 'recorded'
            """);

    static final Script DISCARD = of("""
            local id = ARGV[1]
            local dead = redis.call('HGET', P .. 'r:' .. id, 'de')
            if dead ~= '1' then
              return dead and 'stale' or 'unknown'
            end
            forget(id)
            return 'recorded'
            """);

    static final Script SWEEP = of("""
            local node, most = unpack(ARGV)
            local at, overdue, available = now(), {}, {}
            for _, id in ipairs(redis.call('ZRANGEBYSCORE', P .. 'due', '-inf', whole(at), 'LIMIT', 0, most)) do
              local key = P .. 'r:' .. id
              local known = redis.call('HMGET', key, 'st', 'un', 'ex', 'q')
              if not known[1] then
                redis.call('ZREM', P .. 'due', id)
              elseif known[1] >= COMPLETED then
                forget(id)
              elseif known[1] == PROCESSING or tonumber(known[3]) <= at then
                local found = record(key)
                found[2] = false
                overdue[#overdue + 1] = found
              else
                due(id, known[3])
                enqueue(node, id, known[4])
                available[#available + 1] = known[4]
              end
            end
            local first = redis.call('ZRANGE', P .. 'due', 0, 0, 'WITHSCORES')
            return {whole(at), first[2] and whole(math.min(tonumber(first[2]), 9e15)) or '', overdue, available}
            """);

    /** Redis orders those of the same time by their ids, as is asked for. */
    static final Script DEAD = of("""
            local most, mostBytes, failed, after = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
            local dead, bytes, letters = P .. 'dead', 0, {}
            local place = redis.call('ZCOUNT', dead, '-inf', '(' .. ARGV[3])
            while true do
              local found = redis.call('ZRANGE', dead, place, place + 99, 'WITHSCORES')
              if #found == 0 then
                return {0, letters}
              end
              for i = 1, #found, 2 do
                local id = found[i]
                if tonumber(found[i + 1]) ~= failed or id > after then
                  if #letters >= most or bytes >= mostBytes then
                    return {1, letters}
                  end
                  local key = P .. 'r:' .. id
                  local size = redis.call('HGET', key, 'n')
                  if size then
                    bytes = bytes + tonumber(size)
                    letters[#letters + 1] = record(key)
                  end
                end
              end
              place = place + 100
            end
            """);

    static final Script REMEMBER = of("""
            local node, app, schema, most = unpack(ARGV)
            local known = redis.call('HEXISTS', P .. 'apps', app) == 1
            if not known and redis.call('HLEN', P .. 'apps') >= tonumber(most) then
              return 0
            end
            if not known or schema ~= '' then
              redis.call('HSET', P .. 'apps', app, schema)
              redis.call('PUBLISH', P .. 'events', 'r' .. node .. app)
            end
            return 1
            """);

    static final Script STATE = of("""
            local queues = {}
            local open = redis.call('HSCAN', P .. 'open', 0, 'COUNT', ARGV[1])[2]
            for i = 1, math.min(#open, ARGV[1] * 2), 2 do
              local queue = open[i]
              local first = redis.call('ZRANGE', P .. 'q:' .. queue, 0, 0)[1]
              queues[#queues + 1] = {queue, open[i + 1], redis.call('HGET', P .. 'leased', queue) or 0,
                first and redis.call('HGET', P .. 'r:' .. first, 'cr') or 0}
            end
            return {redis.call('ZCARD', P .. 'dead'), queues}
            """);

    /** A bucket is kept as the time at which it will be full again. */
    static final Script TAKE = of("""
            local bucket, capacity, period, tokens = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
            local time = redis.call('TIME')
            local at = time[1] * 1000000 + time[2]
            local key = P .. 'b:' .. bucket
            local full = tonumber(redis.call('GET', key) or 0)
            -- The clock may have been set back.
            full = math.min(math.max(full, at), at + capacity * period) + tokens * period
            local possible = full - capacity * period
            if possible > at then
              return {0, math.max(0, math.floor((at - possible) / period) + tokens), possible - at}
            end
            redis.call('SET', key, whole(full), 'PX', whole(math.ceil((full - at) / 1000)))
            return {1, math.floor((at - possible) / period), full - at}
            """);

    private static Script of(String body) {
        String text = COMMON + body;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Script(text, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
