package io.framex.rpc.store.shared;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** A copy of the remembered applications. Thread safe. */
final class SharedApps {

    private static final byte[] NO_SCHEMA = {};

    private final SharedStorage storage;
    private final Map<String, byte[]> schemas = new ConcurrentHashMap<>();

    SharedApps(SharedStorage storage) {
        this.storage = storage;
    }

    Map<String, byte[]> all() {
        return schemas;
    }

    CompletionStage<Boolean> remember(String app, Optional<byte[]> schema) {
        if (schema.isEmpty() && schemas.containsKey(app)) {
            return CompletableFuture.completedFuture(true);
        }
        byte[] json = schema.orElse(NO_SCHEMA);
        return storage.remember(app, json).handle((remembered, failure) -> {
            boolean done = failure == null && remembered;
            if (done && schema.isPresent()) {
                schemas.put(app, json);
            } else if (done) {
                schemas.putIfAbsent(app, json);
            }
            return done;
        });
    }

    /** Somebody else has remembered it. */
    void refresh(String app) {
        storage.app(app).thenAccept(schema -> schema.ifPresent(json -> schemas.put(app, json)));
    }

    CompletionStage<Void> refresh() {
        return storage.apps().thenAccept(schemas::putAll);
    }
}
