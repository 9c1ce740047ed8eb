package io.framex.runtime.http;

import java.util.concurrent.Executor;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.runtime.execution.BlockingExecutor;
import io.quarkus.runtime.BlockingOperationControl;

/** Leaves the event loop before a blocking plugin method is called. */
public class OffloadHandler implements ServerRestHandler {

    private volatile Executor executor;

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        if (executor == null) {
            executor = BlockingExecutor.current();
        }
        context.suspend();
        context.resume(executor);
    }
}
