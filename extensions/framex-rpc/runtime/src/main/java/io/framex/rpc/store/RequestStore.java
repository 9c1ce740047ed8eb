package io.framex.rpc.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Keeps requests until they are answered, and their answers for a while. A CDI bean of this type replaces the store that
 * {@code plugins.rpc.store} names.
 * <ol>
 * <li>{@link #open} is called once, before anything else, on a thread that may block. What was accepted before the last stop,
 * however the process ended, is there again when it returns.</li>
 * <li>All other methods are called on any thread, by many at once, and must not block.</li>
 * <li>A durable store completes what {@link #accept}, {@link #settle} and {@link #cancel} return only after it has written the
 * change so that it survives the end of the process at any moment.</li>
 * <li>While the storage does not work, methods complete with a failure, preferably a {@link StoreUnavailableException}, or throw.
 * Whoever wanted to hand out requests asks again after a second, and goes on so until they get through.</li>
 * <li>A request is handed out to one at a time, by a lease. A lease that ends without an outcome counts as a failed attempt.
 * Only the first final outcome is recorded.</li>
 * <li>{@link #close} is called once, on a thread that may block; what was accepted stays.</li>
 * </ol>
 */
public interface RequestStore extends AutoCloseable {

    /**
     * Makes the store ready.
     *
     * @param listener learns what happens to requests
     * @throws IllegalStateException with a message for the operator where the storage cannot be used
     */
    void open(StoreListener listener);

    /** Keeps a new request, unless there is no room, or its sender has sent it before. */
    CompletionStage<Admission> accept(Submission submission);

    /** A request as it is now; empty for one that is not, or no longer, there. */
    CompletionStage<Optional<RequestRecord>> find(String id);

    /**
     * Hands out requests, the oldest first.
     *
     * @param queue whose requests
     * @param max largest number of requests, positive
     * @param duration how long the taker has for each
     * @return leased requests; none where there are none
     */
    CompletionStage<List<RequestRecord>> lease(String queue, int max, Duration duration);

    /**
     * Records what came of an attempt.
     *
     * @param lease token of the lease that the attempt was made with
     */
    CompletionStage<Settlement> settle(String id, String lease, Outcome outcome);

    /** Ends a request that is not answered yet: it failed with the error {@code cancelled}. */
    CompletionStage<Settlement> cancel(String id);

    /**
     * Dead letters, the oldest first.
     *
     * @param after only what comes after this place
     * @param max largest number, positive; there may be fewer though there are more, but none only where there are none
     */
    CompletionStage<DeadLetters> dead(DeadLetterPosition after, int max);

    /**
     * Puts a dead letter back into its queue, as if it had never been tried.
     *
     * @param expiresAt its new end, in milliseconds since the epoch
     */
    CompletionStage<Settlement> revive(String id, long expiresAt);

    /** Forgets a dead letter. */
    CompletionStage<Settlement> discard(String id);

    /**
     * Remembers an application.
     *
     * @param schema the functions that it says it has, as JSON, UTF-8; empty to remember only that it is there, which leaves
     *        an earlier schema as it is
     * @return whether it is remembered now; not so where there are too many applications, or the storage does not work
     */
    CompletionStage<Boolean> remember(String app, Optional<byte[]> schema);

    /** The remembered applications with their schemas, which are empty where none was registered. */
    Map<String, byte[]> apps();

    /** Requests that are kept, answered ones included. */
    int size();

    /** Requests that wait in a queue or are leased from it. */
    int depth(String queue);

    /**
     * What is held at this moment.
     *
     * @param max how many queues are told about, positive; where there are more, some are left out
     */
    default CompletionStage<StoreState> state(int max) {
        return CompletableFuture.completedFuture(StoreState.EMPTY);
    }

    @Override
    void close();
}
