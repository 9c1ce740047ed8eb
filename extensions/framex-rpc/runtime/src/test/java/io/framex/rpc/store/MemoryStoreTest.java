package io.framex.rpc.store;

import java.time.Clock;

import io.framex.rpc.store.index.IndexedStore;
import io.framex.rpc.store.index.MemoryJournal;

class MemoryStoreTest extends RequestStoreContract {

    @Override
    RequestStore create(DeliveryRules rules, StoreLimits limits) {
        return new IndexedStore(new MemoryJournal(), limits, rules, Clock.systemUTC());
    }
}
