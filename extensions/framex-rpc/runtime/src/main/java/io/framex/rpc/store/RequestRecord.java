package io.framex.rpc.store;

/**
 * A request with its state at one moment.
 *
 * @param submission what was accepted
 * @param state what has become of it
 */
public record RequestRecord(Submission submission, RequestState state) {
}
