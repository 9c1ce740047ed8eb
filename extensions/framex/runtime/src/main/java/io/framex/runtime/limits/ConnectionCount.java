package io.framex.runtime.limits;

import java.util.concurrent.atomic.AtomicInteger;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/** Counts the connections of all listeners. Thread safe. */
final class ConnectionCount {

    private static final AttributeKey<Boolean> RESERVED = AttributeKey.valueOf("framex.reserved-connection");

    private final int regular;
    private final int all;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger reserved = new AtomicInteger();

    /**
     * @param regular how many may be open; 0 for any number
     * @param further how many more are accepted, and marked
     */
    ConnectionCount(int regular, int further) {
        this.regular = regular == 0 ? Integer.MAX_VALUE : regular;
        this.all = (int) Math.min(Integer.MAX_VALUE, (long) this.regular + further);
    }

    /** Whether the connection may stay. It is counted until it is closed. */
    boolean admit(Channel connection) {
        int number = open.incrementAndGet();
        if (number > all) {
            open.decrementAndGet();
            return false;
        }
        boolean mark = number > regular;
        if (mark) {
            reserved.incrementAndGet();
            connection.attr(RESERVED).set(true);
        }
        connection.closeFuture().addListener(closed -> {
            open.decrementAndGet();
            if (mark) {
                reserved.decrementAndGet();
            }
        });
        return true;
    }

    /** How many are open at this moment. */
    int open() {
        return open.get();
    }

    /** Whether there are more connections than regular ones. */
    boolean hasReserved() {
        return reserved.get() > 0;
    }

    /** Whether the connection was one too many when it came. */
    static boolean isReserved(Channel connection) {
        return connection.hasAttr(RESERVED);
    }
}
