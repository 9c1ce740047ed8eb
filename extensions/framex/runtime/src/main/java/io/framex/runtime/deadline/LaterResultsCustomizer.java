package io.framex.runtime.deadline;

import org.jboss.resteasy.reactive.server.model.HandlerChainCustomizer;
import org.jboss.resteasy.reactive.server.spi.EndpointInvoker;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/**
 * Has a method whose result arrives later called by {@link LaterResultsHandler}. Handlers behind the method would not do: which of
 * them come before those of Quarkus REST that wait for the result differs from one application to another.
 */
public class LaterResultsCustomizer implements HandlerChainCustomizer {

    private boolean cancellable;

    @Override
    public ServerRestHandler alternateInvocationHandler(EndpointInvoker invoker) {
        return new LaterResultsHandler(invoker, cancellable);
    }

    /** Whether the work is cancelled when the client has left. */
    public boolean isCancellable() {
        return cancellable;
    }

    public void setCancellable(boolean cancellable) {
        this.cancellable = cancellable;
    }
}
