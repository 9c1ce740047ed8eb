package io.framex.rpc.store.shared;

/**
 * Under what condition a request is ended.
 *
 * @param kind what must hold
 * @param lease token of the lease for {@link Kind#LEASED}, otherwise empty
 */
public record Condition(Kind kind, String lease) {

    /** The request is not answered. */
    public static final Condition UNANSWERED = new Condition(Kind.UNANSWERED, "");

    /** Nobody works on the request. */
    public static final Condition PENDING = new Condition(Kind.PENDING, "");

    /** What must hold. */
    public enum Kind {
        /** It is leased by that token. */
        LEASED,
        /** It is not answered. */
        UNANSWERED,
        /** Nobody works on it. */
        PENDING
    }

    /** The request is leased by this token. */
    public static Condition leased(String lease) {
        return new Condition(Kind.LEASED, lease);
    }
}
