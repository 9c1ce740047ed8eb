package io.framex.runtime.cache;

import java.util.concurrent.CompletableFuture;

/** Keeps results in the memory of the process. */
final class MemoryStore implements ResponseStore {

    private final BoundedIndex<Entry> entries;

    MemoryStore(int maxSize, long maxTotalSize) {
        this.entries = new BoundedIndex<>(maxSize, maxTotalSize, Runnable::run, null);
    }

    @Override
    public long entries() {
        return entries.size();
    }

    @Override
    public CompletableFuture<StoredResponse> find(String key) {
        Entry entry = entries.find(key);
        return CompletableFuture.completedFuture(entry == null ? null : entry.response);
    }

    @Override
    public CompletableFuture<Void> put(String key, StoredResponse response, long number) {
        entries.offer(key, new Entry(response, number));
        return CompletableFuture.completedFuture(null);
    }

    private record Entry(StoredResponse response, long number) implements Kept {

        @Override
        public long size() {
            return response.body().length;
        }

        @Override
        public long expiresAt() {
            return response.expiresAt();
        }
    }
}
