package io.framex.rpc.filter;

import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.Submission;

/**
 * Looks at requests on their way through the broker. CDI beans of this type are called one after the other, those with a higher
 * {@code jakarta.annotation.Priority} first, on any thread; they must not block.
 */
public interface RpcFilter {

    /**
     * A request is about to be accepted. It has been checked, its sender is known, and nothing has been written yet; a request
     * that is repeated with the same {@code Idempotency-Key} passes here each time.
     *
     * @param submission the request
     * @return the request as it is to be accepted: the same, or one with other headers or parameters; its id, target, sender and
     *         repetition must stay
     * @throws RpcRefusedException where it is not to be accepted
     */
    default Submission accepting(Submission submission) {
        return submission;
    }

    /**
     * A new request has been accepted, and this has been written. Neither repeated nor refused requests come here. One that is
     * answered at once may have been settled before.
     *
     * @param request the request
     */
    default void accepted(RequestRecord request) {
        // most only look at one end
    }

    /**
     * A request was answered, has failed or was cancelled, and this has been written.
     *
     * @param request the request; its parameters may be {@code null} already
     */
    default void settled(RequestRecord request) {
        // most only look at one end
    }
}
