package io.framex.rpc.broker;

import java.util.List;

import io.framex.rpc.store.RequestRecord;

/** Somebody who waits for requests of an application. Called on any thread; must not block. */
public interface Taker {

    /** How many requests it takes now; not positive where it has gone away or takes no more for the time being. */
    int room();

    /** Whether it waits; otherwise it only wants what is there. */
    default boolean isPatient() {
        return true;
    }

    /** Tells one that does not wait that there is nothing at the moment. It has to leave. */
    default void nothing() {
    }

    /** Gets leased requests; none where the inbox closes. It is not waiting any longer then, unless it asks again. */
    void take(List<RequestRecord> requests);
}
