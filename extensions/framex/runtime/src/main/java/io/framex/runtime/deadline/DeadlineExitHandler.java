package io.framex.runtime.deadline;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.stream.EventStream;

/**
 * Runs right after a plugin method was called whose result does not arrive later. A result that comes too late is thrown away; a
 * stream takes care of its deadline itself.
 */
public class DeadlineExitHandler implements ServerRestHandler {

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        RequestDeadline deadline = RequestDeadline.of(context);
        if (deadline == null) {
            return;
        }
        if (!deadline.leave() || !(context.getResult() instanceof EventStream) && !deadline.settle()) {
            context.suspend();
            context.close();
        }
    }
}
