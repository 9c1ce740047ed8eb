package io.framex.runtime.deadline;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Runs right before a plugin method is called: not at all for a request that has been answered already. */
public class DeadlineEntryHandler implements ServerRestHandler {

    private boolean blocking;

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        RequestDeadline deadline = RequestDeadline.of(context);
        if (deadline != null && !deadline.enter(blocking ? Thread.currentThread() : null)) {
            context.suspend();
            context.close();
        }
    }

    /** Whether the method is called off the event loop. */
    public boolean isBlocking() {
        return blocking;
    }

    public void setBlocking(boolean blocking) {
        this.blocking = blocking;
    }
}
