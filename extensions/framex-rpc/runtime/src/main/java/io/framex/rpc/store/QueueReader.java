package io.framex.rpc.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.logging.Logger;

/**
 * Takes requests out of one queue of a store. A store that does not work looks like an empty queue, and since nobody may tell
 * when it does again, whoever takes is asked to look again after a second. Thread safe.
 */
public final class QueueReader {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private static final Executor AFTER_A_SECOND = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final String queue;
    private final RequestStore store;
    private final Duration lease;
    private final Runnable look;
    private final AtomicBoolean pausing = new AtomicBoolean();

    /**
     * @param lease how long the taker has for each request
     * @param look takes again; called on any thread
     */
    public QueueReader(String queue, RequestStore store, Duration lease, Runnable look) {
        this.queue = queue;
        this.store = store;
        this.lease = lease;
        this.look = look;
    }

    /** The queue that requests are taken out of. */
    public String queue() {
        return queue;
    }

    /**
     * Takes requests, the oldest first.
     *
     * @param max largest number of requests, positive
     * @return never fails
     */
    public CompletionStage<List<RequestRecord>> take(int max) {
        try {
            return store.lease(queue, max, lease).exceptionally(this::failed);
        } catch (RuntimeException thrown) {
            return CompletableFuture.completedFuture(failed(thrown));
        }
    }

    private List<RequestRecord> failed(Throwable failure) {
        if (pausing.compareAndSet(false, true)) {
            LOG.debugf(failure, "No requests can be taken out of the queue %s at the moment", queue);
            AFTER_A_SECOND.execute(() -> {
                pausing.set(false);
                look.run();
            });
        }
        return List.of();
    }
}
