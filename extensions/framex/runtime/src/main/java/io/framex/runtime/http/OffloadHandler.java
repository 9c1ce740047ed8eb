package io.framex.runtime.http;

import java.util.concurrent.Executor;

import org.jboss.resteasy.reactive.server.core.BlockingOperationSupport;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.quarkus.virtual.threads.VirtualThreadsRecorder;

/**
 * Leaves the event loop before a blocking plugin method is called: for a virtual thread, or for a worker thread where the
 * running JDK has no virtual threads. Quarkus offers the former only to applications that are compiled for Java 21 or later.
 */
public class OffloadHandler implements ServerRestHandler {

    private volatile Executor executor;

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (BlockingOperationSupport.isBlockingAllowed()) {
            return;
        }
        if (executor == null) {
            executor = VirtualThreadsRecorder.getCurrent();
        }
        context.suspend();
        context.resume(executor);
    }
}
