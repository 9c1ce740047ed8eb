package io.framex.rpc.store.shared;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.limit.SharedBuckets;
import io.framex.rpc.store.Admission;
import io.framex.rpc.store.DeadLetterPosition;
import io.framex.rpc.store.DeadLetters;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Settlement;
import io.framex.rpc.store.StoreState;
import io.framex.rpc.store.Submission;

/**
 * Keeps requests where several brokers reach them. Each operation is atomic, is bounded in time, and does not block; all fail
 * with {@link io.framex.rpc.store.StoreUnavailableException} where the storage does not work. Thread safe.
 */
public interface SharedStorage extends AutoCloseable {

    /**
     * Connects, checks, and creates what is missing. Called once, before anything else, on a thread that may block.
     *
     * @throws IllegalStateException with a message for the operator where the storage cannot be used
     */
    void open(SharedEvents events);

    /** Keeps a request in a queue, unless there is no room or it is a repetition. */
    CompletionStage<Admission> insert(Submission submission, String queue);

    /** A request as it is now. */
    CompletionStage<Optional<RequestRecord>> find(String id);

    /** Hands out what waits in a queue and has not expired, the oldest first; as many as wait, up to {@code max}. */
    CompletionStage<List<RequestRecord>> lease(String queue, int max, Duration duration);

    /**
     * Gives a request its final state, if the condition holds. The number of attempts stays as it is.
     *
     * @param end a final state
     */
    CompletionStage<Changed> end(String id, Condition condition, RequestState end);

    /**
     * Puts a leased request back into its queue, where it is not handed out before a time.
     *
     * @param pending a pending state
     */
    CompletionStage<Settlement> defer(String id, String lease, RequestState pending);

    /** Dead letters after a place, the oldest first; fewer than {@code max} where they are large. */
    CompletionStage<DeadLetters> dead(DeadLetterPosition after, int max);

    /** Puts a dead letter back into its queue, as if it had never been tried. */
    CompletionStage<Settlement> revive(String id, long expiresAt);

    /** Forgets a dead letter. */
    CompletionStage<Settlement> discard(String id);

    /** Forgets what is to be forgotten, offers what is to be tried again, and tells what has to be decided about. */
    CompletionStage<Sweep> sweep(int limit);

    /** Remembers an application, unless there are too many; an empty schema leaves an earlier one as it is. */
    CompletionStage<Boolean> remember(String app, byte[] schema);

    /** The schema of an application. */
    CompletionStage<Optional<byte[]>> app(String name);

    /** All remembered applications with their schemas. */
    CompletionStage<Map<String, byte[]>> apps();

    /** How many requests are kept in all, and how many of some queues are not answered. */
    CompletionStage<Levels> levels(Set<String> queues);

    /** What is held; some of the queues where there are more than {@code max}. */
    CompletionStage<StoreState> state(int max);

    /** Buckets of tokens that all brokers share; empty where this storage has none. */
    default Optional<SharedBuckets> buckets() {
        return Optional.empty();
    }

    @Override
    void close();
}
