package io.framex.proxy.forward;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;

/**
 * Moves one body, no faster than its receiver takes it: what is held is what the receiver's queue holds. Used on one event
 * loop.
 */
final class Pump {

    private final ReadStream<Buffer> from;
    private final WriteStream<Buffer> to;
    private final Runnable moved;
    private boolean held;

    /**
     * @param moved called whenever something was moved
     */
    Pump(ReadStream<Buffer> from, WriteStream<Buffer> to, Runnable moved) {
        this.from = from;
        this.to = to;
        this.moved = moved;
    }

    void write(Buffer chunk) {
        moved.run();
        to.write(chunk);
        if (!held && to.writeQueueFull()) {
            held = true;
            from.pause();
            to.drainHandler(drained -> {
                held = false;
                moved.run();
                from.resume();
            });
        }
    }

    /** Whether the receiver does not take more at this moment. */
    boolean isHeld() {
        return held;
    }
}
