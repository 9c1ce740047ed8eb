package io.framex.rpc.store;

/**
 * What a queue holds.
 *
 * @param queue its name
 * @param waiting requests that nobody works on
 * @param leased requests that somebody works on
 * @param oldest when the one that is to be handed out next was accepted, in milliseconds since the epoch; 0 for none
 */
public record QueueState(String queue, int waiting, int leased, long oldest) {

    /** Requests that are not answered. */
    public int depth() {
        return waiting + leased;
    }
}
