package io.framex.proxy.forward;

import java.util.concurrent.TimeUnit;

import io.netty.channel.EventLoop;
import io.vertx.core.impl.ContextInternal;

/** The next time that an event loop looks at its sockets. */
final class NextLook {

    /**
     * Does something as soon as the event loop has read what has arrived by now. Called on that event loop.
     *
     * @param context on which it is done
     */
    static void then(ContextInternal context, Runnable action) {
        EventLoop loop = context.nettyEventLoop();
        // Tasks of a round are done after its sockets; what they schedule waits for those of the next round.
        loop.execute(() -> loop.schedule(() -> context.runOnContext(looked -> action.run()), 0, TimeUnit.NANOSECONDS));
    }

    private NextLook() {
    }
}
