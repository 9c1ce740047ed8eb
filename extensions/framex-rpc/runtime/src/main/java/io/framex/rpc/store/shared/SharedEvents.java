package io.framex.rpc.store.shared;

/** Learns what happens in a shared storage. Called on any thread; must not block. */
public interface SharedEvents {

    /** There are requests to be handed out in a queue, put there by another broker. */
    void available(String queue);

    /** Another broker has recorded the answer of a request that came through this one, or is awaited by several. */
    void settled(String id);

    /** Another broker remembers an application, or has another schema of it. */
    void remembered(String app);

    /** Events may have been lost. */
    void missed();
}
