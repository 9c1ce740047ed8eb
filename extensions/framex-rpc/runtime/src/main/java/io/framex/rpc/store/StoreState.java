package io.framex.rpc.store;

import java.util.List;

/**
 * What a store holds.
 *
 * @param deadLetters requests that were given up and are kept
 * @param queues queues that hold something
 */
public record StoreState(int deadLetters, List<QueueState> queues) {

    /** Nothing. */
    public static final StoreState EMPTY = new StoreState(0, List.of());

    public StoreState {
        queues = List.copyOf(queues);
    }
}
