package io.framex.rpc.store;

/** Learns from a store what happens to requests. Called on any thread, never with a lock of the store; must not block. */
public interface StoreListener {

    /**
     * The queue that a request belongs into. Asked when it is accepted, and again for requests that are found at the start,
     * since answerers may have changed. Unlike most other methods, this is called with locks of the store.
     */
    String queueOf(Target target);

    /**
     * Whether only this process works on the requests of a queue, so that after its end nobody does. Called with locks of the
     * store, too.
     */
    default boolean isOwn(String queue) {
        return false;
    }

    /** There are requests to be handed out in a queue. */
    void available(String queue);

    /** A request was answered, and this has been written. Where several brokers share the storage, only one of them is told. */
    void settled(RequestRecord request);

    /** Another broker that shares the storage has recorded the answer of a request, which can be found now. */
    default void settledElsewhere(String id) {
        // a store of one broker alone never says so
    }

    /** Something may have happened without being told: queues and awaited answers have to be looked at. */
    default void missed() {
        // a store of one broker alone misses nothing
    }
}
