package io.framex.rpc.store;

import java.util.List;
import java.util.Optional;

/**
 * Some of the dead letters.
 *
 * @param requests the oldest first
 * @param more whether there are others after them
 */
public record DeadLetters(List<RequestRecord> requests, boolean more) {

    public DeadLetters {
        requests = List.copyOf(requests);
    }

    /** One more than was asked for shows that there are others. */
    public static DeadLetters upTo(int max, List<RequestRecord> found) {
        return found.size() > max ? new DeadLetters(found.subList(0, max), true) : new DeadLetters(found, false);
    }

    /** Where the others begin; empty where there are none. */
    public Optional<DeadLetterPosition> next() {
        return more && !requests.isEmpty() ? Optional.of(DeadLetterPosition.of(requests.get(requests.size() - 1))) : Optional.empty();
    }
}
