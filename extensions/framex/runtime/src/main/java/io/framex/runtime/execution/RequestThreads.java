package io.framex.runtime.execution;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

import io.vertx.core.impl.ContextInternal;

/**
 * Runs each request on a virtual thread of its own, in the Vert.x context of whoever hands it over. Quarkus' executor keeps all of
 * its threads in a table, in order to wait for them at the end, and numbers them; requests are counted by FrameX, which
 * waits for them itself, so that neither is needed.
 */
final class RequestThreads implements Executor {

    static final String NAME = "framex-request";

    private final ThreadFactory factory;

    private RequestThreads(ThreadFactory factory) {
        this.factory = factory;
    }

    /**
     * @throws IllegalStateException where the running JDK has no virtual threads
     */
    static RequestThreads create() {
        try {
            // By reflection, as Quarkus has it, since this is compiled for Java 17.
            Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Object named = builder.getMethod("name", String.class).invoke(Thread.class.getMethod("ofVirtual").invoke(null), NAME);
            return new RequestThreads((ThreadFactory) builder.getMethod("factory").invoke(named));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK has no virtual threads", e);
        }
    }

    @Override
    public void execute(Runnable request) {
        ContextInternal context = ContextInternal.current();
        factory.newThread(context == null ? request : new InContext(request, context)).start();
    }

    private record InContext(Runnable request, ContextInternal context) implements Runnable {

        @Override
        public void run() {
            ContextInternal before = context.beginDispatch();
            try {
                request.run();
            } finally {
                context.endDispatch(before);
            }
        }
    }
}
