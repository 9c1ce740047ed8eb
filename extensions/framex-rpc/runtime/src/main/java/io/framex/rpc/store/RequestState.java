package io.framex.rpc.store;

/**
 * What has become of a request so far.
 *
 * @param status how far it has come
 * @param attempts how often it was handed to somebody
 * @param lease token of the one who works on it; {@code null} where nobody does
 * @param until milliseconds since the epoch: when a pending request may be handed out, when a lease ends, or when an answered
 *        request is forgotten
 * @param result the result as JSON, UTF-8; {@code null} where there is none
 * @param error why it failed, safe to show; {@code null} where it has not
 * @param completedAt milliseconds since the epoch; 0 while it is not answered
 * @param dead whether it was given up after too many attempts, and is in the dead-letter list
 */
public record RequestState(RequestStatus status, int attempts, String lease, long until, byte[] result, String error,
        long completedAt, boolean dead) {

    /** Nobody has worked on it yet. */
    public static final RequestState NEW = new RequestState(RequestStatus.PENDING, 0, null, 0, null, null, 0, false);

    /** Handed to somebody. */
    public RequestState leased(String token, long end) {
        return new RequestState(RequestStatus.PROCESSING, attempts + 1, token, end, null, null, 0, false);
    }

    /** Back in its queue, not to be handed out before a time. */
    public RequestState deferred(long notBefore, boolean counts) {
        return new RequestState(RequestStatus.PENDING, counts ? attempts : attempts - 1, null, notBefore, null, null, 0, false);
    }

    /** Answered with a result. */
    public RequestState completed(byte[] json, long now, long forgetAt) {
        return new RequestState(RequestStatus.COMPLETED, attempts, null, forgetAt, json, null, now, false);
    }

    /** Ended without a result. */
    public RequestState failed(String message, long now, long forgetAt, boolean toDeadLetters) {
        return new RequestState(RequestStatus.FAILED, attempts, null, forgetAt, null, message, now, toDeadLetters);
    }
}
