package io.framex.runtime.deadline;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Runs before a failure is answered: not at all for a request that has been answered already. */
public class DeadlineFailureHandler implements ServerRestHandler {

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        RequestDeadline deadline = RequestDeadline.of(context);
        if (deadline == null) {
            return;
        }
        deadline.settle();
        if (!deadline.leave()) {
            context.suspend();
            context.close();
        }
    }
}
