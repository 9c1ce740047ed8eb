package io.framex.runtime.deadline;

import java.util.concurrent.CompletionStage;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.EndpointInvoker;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.smallrye.mutiny.Uni;

/**
 * Calls a method that returns a {@code Uni} or a {@code CompletionStage}, and gives what it returns the deadline of the request. For
 * the item of a {@code Uni} it waits itself; see {@link ArrivingResult}.
 */
final class LaterResultsHandler implements ServerRestHandler {

    private final EndpointInvoker invoker;
    private final boolean cancellable;

    LaterResultsHandler(EndpointInvoker invoker, boolean cancellable) {
        this.invoker = invoker;
        this.cancellable = cancellable;
    }

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        Object result = context.getResult();
        // Otherwise a handler before this one has found it.
        if (result == null) {
            context.requireCDIRequestScope();
            try {
                result = invoker.invoke(context.getEndpointInstance(), context.getParameters());
            } catch (Throwable failure) {
                context.handleException(failure, true);
                return;
            }
        }
        RequestDeadline deadline = RequestDeadline.of(context);
        if (deadline != null && !deadline.leave()) {
            context.suspend();
            context.close();
        } else if (result instanceof Uni<?> work) {
            ArrivingResult.await(context, deadline == null ? work : BoundedResults.of(work, deadline), cancellable);
        } else if (result instanceof CompletionStage<?> work) {
            context.setResult(deadline == null ? work : BoundedResults.of(work, deadline));
        } else if (deadline != null && !deadline.settle()) {
            context.suspend();
            context.close();
        } else {
            context.setResult(result);
        }
    }
}
