package io.framex.runtime.execution;

import java.util.concurrent.Executor;

import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.virtual.threads.VirtualThreadsRecorder;

/**
 * Where work runs that may block: on virtual threads, or on worker threads where the running JDK has no virtual threads.
 * Quarkus offers the former only to applications that are compiled for Java 21 or later.
 */
public final class BlockingExecutor {

    /** Whether the running JDK has virtual threads. Asked for here, since Quarkus warns at its first use where it has none. */
    public static final boolean VIRTUAL_THREADS = Runtime.version().feature() >= 21;

    private static volatile Executor requests;

    /**
     * Gives requests threads that the executor of the application does not know, where there are virtual threads.
     *
     * @param own false where the application has asked for something else than Quarkus' defaults
     */
    public static void giveRequestsThreads(boolean own) {
        requests = own && VIRTUAL_THREADS ? RequestThreads.create() : null;
    }

    /** Where blocking plugin methods run that answer a request, which is counted and waited for as such. */
    public static Executor forRequests() {
        Executor known = requests;
        return known == null ? current() : known;
    }

    /** The executor of the running application. */
    public static Executor current() {
        return VIRTUAL_THREADS ? VirtualThreadsRecorder.getCurrent() : ExecutorRecorder.getCurrent();
    }

    private BlockingExecutor() {
    }
}
