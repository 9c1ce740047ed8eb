package io.framex.runtime.http;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.execution.BlockingExecutor;
import io.quarkus.runtime.BlockingOperationControl;

/**
 * Leaves the event loop before a blocking plugin method is called: before its parameters are read, as an author's converters
 * may block as well, and where results are cached only when the cache has none.
 */
public class OffloadHandler implements ServerRestHandler {

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        context.suspend();
        context.resume(BlockingExecutor.forRequests());
    }
}
