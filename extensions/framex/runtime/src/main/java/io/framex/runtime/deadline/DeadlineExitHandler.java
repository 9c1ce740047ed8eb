package io.framex.runtime.deadline;

import java.util.concurrent.CompletionStage;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.stream.EventStream;
import io.smallrye.mutiny.Uni;

/**
 * Runs right after a plugin method was called. A result that comes too late is thrown away, one that is still to come gets the
 * deadline; a stream takes care of it itself.
 */
public class DeadlineExitHandler implements ServerRestHandler {

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        RequestDeadline deadline = RequestDeadline.of(context);
        if (deadline == null) {
            return;
        }
        Object result = context.getResult();
        if (!deadline.leave()) {
            context.suspend();
            context.close();
        } else if (result instanceof Uni<?> work) {
            context.setResult(BoundedResults.of(work, deadline));
        } else if (result instanceof CompletionStage<?> work) {
            context.setResult(BoundedResults.of(work, deadline));
        } else if (!(result instanceof EventStream) && !deadline.settle()) {
            context.suspend();
            context.close();
        }
    }
}
