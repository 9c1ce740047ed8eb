package io.framex.rpc.store.index;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** The remembered applications with their schemas. Thread safe. */
final class Apps {

    private static final byte[] NO_SCHEMA = {};

    private final Map<String, byte[]> schemas = new ConcurrentHashMap<>();
    private final Journal journal;
    private final int limit;

    Apps(Journal journal, int limit) {
        this.journal = journal;
        this.limit = limit;
    }

    void recover(String name, byte[] schema) {
        schemas.put(name, schema);
    }

    CompletionStage<Boolean> remember(String app, Optional<byte[]> schema) {
        byte[] known = schemas.get(app);
        if (known == null && schemas.size() >= limit) {
            return CompletableFuture.completedFuture(false);
        }
        if (known != null && schema.isEmpty()) {
            return CompletableFuture.completedFuture(true);
        }
        byte[] json = schema.orElse(NO_SCHEMA);
        schemas.put(app, json);
        return journal.append(new Change.Remembered(app, json)).handle((done, failure) -> failure == null);
    }

    Map<String, byte[]> all() {
        return schemas;
    }
}
