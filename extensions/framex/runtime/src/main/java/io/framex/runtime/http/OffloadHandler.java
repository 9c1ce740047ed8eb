package io.framex.runtime.http;

import java.util.concurrent.Executor;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.virtual.threads.VirtualThreadsRecorder;

/**
 * Leaves the event loop before a blocking plugin method is called: for a virtual thread, or for a worker thread where the
 * running JDK has no virtual threads. Quarkus offers the former only to applications that are compiled for Java 21 or later.
 */
public class OffloadHandler implements ServerRestHandler {

    /** Asked for here, since Quarkus warns at its first use where the JDK has none. */
    private static final boolean VIRTUAL_THREADS = Runtime.version().feature() >= 21;

    private volatile Executor executor;

    @Override
    public void handle(ResteasyReactiveRequestContext context) {
        if (BlockingOperationControl.isBlockingAllowed()) {
            return;
        }
        if (executor == null) {
            executor = VIRTUAL_THREADS ? VirtualThreadsRecorder.getCurrent() : ExecutorRecorder.getCurrent();
        }
        context.suspend();
        context.resume(executor);
    }
}
