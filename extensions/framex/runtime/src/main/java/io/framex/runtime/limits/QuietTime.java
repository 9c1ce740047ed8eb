package io.framex.runtime.limits;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

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

    private final long millis;
    private final long limit;
    private boolean moved;
    private long ticks;

    private QuietTime(long millis) {
        this.millis = millis;
        this.limit = ConnectionLimits.ticks(Duration.ofMillis(millis));
    }

    /** Takes Netty's handler out of a connection, unless it has been told to tell reads from writes. */
    static QuietTime inPlaceOfTimer(ChannelPipeline connection) {
        IdleStateHandler timer = connection.get(IdleStateHandler.class);
        if (timer == null || timer.getReaderIdleTimeInMillis() > 0 || timer.getWriterIdleTimeInMillis() > 0) {
            return new QuietTime(0);
        }
        connection.remove(timer);
        return new QuietTime(timer.getAllIdleTimeInMillis());
    }

    void moved() {
        moved = true;
    }

    /** Called once per tick of the {@link Sweep}. */
    boolean isOver() {
        ticks = moved ? 0 : ticks + 1;
        moved = false;
        return ticks > limit;
    }

    /** Puts a timer back, for a connection whose reads and writes are no longer noted here. */
    void returnTimer(ChannelPipeline connection) {
        if (millis > 0 && connection.get(LAST) != null) {
            connection.addBefore(LAST, IDLE, new IdleStateHandler(0, 0, millis, TimeUnit.MILLISECONDS));
        }
    }
}
