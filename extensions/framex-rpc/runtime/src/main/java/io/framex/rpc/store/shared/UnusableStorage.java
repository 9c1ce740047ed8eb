package io.framex.rpc.store.shared;

/** Tells the operator why a storage cannot be used. */
public final class UnusableStorage {

    private UnusableStorage() {
    }

    /** With what was the matter first, such as a certificate, since that which failed at last says little about it. */
    public static IllegalStateException at(String kind, String host, int port, Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String reason = failure.getMessage() + (first == failure ? "" : ": " + first.getMessage());
        return new IllegalStateException("The requests of the broker cannot be kept in " + kind + " at " + host + ":" + port
                + ": " + reason, failure);
    }
}
