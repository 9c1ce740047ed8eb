package io.framex.runtime.limits;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateHandler;

/**
 * How long nothing has moved on a connection, in either direction. Stands in for the handler of Netty that Vert.x puts into a
 * connection for {@code quarkus.http.idle-timeout}: that one reads the clock with each read and has each write told when it is
 * done, where a note is enough for limits that are looked at by the {@link Sweep}. Used on the connection's event loop only.
 */
final class QuietTime {

    /** The names that Vert.x gives its handlers. */
    private static final String IDLE = "idle";
    private static final String LAST = "handler";

    private final Channel channel;
    private final long millis;
    private final long limit;
    private boolean arrived;
    private boolean handedIn;
    private long ticks;
    /** What was being sent at the last tick, and how much of it had been: it tells whether the client takes anything. */
    private int sending;
    private long sent;

    private QuietTime(Channel channel, long millis) {
        this.channel = channel;
        this.millis = millis;
        this.limit = ConnectionLimits.ticks(Duration.ofMillis(millis));
    }

    /** Takes Netty's handler out of a connection, unless it has been told to tell reads from writes. */
    static QuietTime inPlaceOfTimer(Channel channel) {
        IdleStateHandler timer = channel.pipeline().get(IdleStateHandler.class);
        if (timer == null || timer.getReaderIdleTimeInMillis() > 0 || timer.getWriterIdleTimeInMillis() > 0) {
            return new QuietTime(channel, 0);
        }
        channel.pipeline().remove(timer);
        return new QuietTime(channel, timer.getAllIdleTimeInMillis());
    }

    /** Bytes have come. */
    void arrived() {
        arrived = true;
    }

    /** There is something to be sent. */
    void handedIn() {
        handedIn = true;
    }

    /** Called once per tick of the {@link Sweep}. */
    boolean isOver() {
        ticks = hasSent() || arrived ? 0 : ticks + 1;
        arrived = false;
        handedIn = false;
        return ticks > limit;
    }

    /** What is handed in has not moved yet: a client that takes nothing is quiet, one that takes a little at a time is not. */
    private boolean hasSent() {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        Object first = waiting == null ? null : waiting.current();
        int nowSending = System.identityHashCode(first);
        long nowSent = first == null ? 0 : waiting.currentProgress();
        boolean progress = nowSending != sending || nowSent != sent || first == null && handedIn;
        sending = nowSending;
        sent = nowSent;
        return progress;
    }

    /** Puts a timer back, for a connection whose reads are no longer noted here. */
    void returnTimer() {
        ChannelPipeline connection = channel.pipeline();
        if (millis > 0 && connection.get(LAST) != null) {
            connection.addBefore(LAST, IDLE, new IdleStateHandler(0, 0, millis, TimeUnit.MILLISECONDS));
        }
    }
}
