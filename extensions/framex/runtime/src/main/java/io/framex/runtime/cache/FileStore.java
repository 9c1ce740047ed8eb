package io.framex.runtime.cache;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

/**
 * Keeps results in files, so that they survive the process. What is there is known without looking, and files are read and
 * written on threads that may block. A file is never changed: a new result gets a file of its own, whose name is the digest
 * of the key and a number that grows.
 */
final class FileStore implements ResponseStore {

    private static final Logger LOG = Logger.getLogger("io.framex.cache");
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.[0-9a-f]{16}");
    private static final int DIGEST_LENGTH = 64;

    private final CacheFolder folder;
    private final Executor executor;
    private final BoundedIndex<Entry> entries;
    private final AtomicLong generations = new AtomicLong();
    private volatile boolean loaded;

    /**
     * Blocks until it knows what the folder holds.
     *
     * @param executor runs what blocks
     * @throws IOException where the folder cannot be read
     */
    FileStore(CacheFolder folder, int maxSize, long maxTotalSize, Executor executor) throws IOException {
        this.folder = folder;
        this.executor = executor;
        this.entries = new BoundedIndex<>(maxSize, maxTotalSize,
                // While it is loaded, the caller's thread may block and the executor need not be there yet.
                task -> (loaded ? executor : (Executor) Runnable::run).execute(task),
                (key, entry, cause) -> folder.delete(entry.name));
        load();
        loaded = true;
    }

    private void load() throws IOException {
        List<String> names = folder.names().stream().filter(name -> NAME.matcher(name).matches())
                .sorted(Comparator.comparing((String name) -> name.substring(DIGEST_LENGTH))).toList();
        for (String name : names) {
            long size = folder.size(name);
            long expiresAt = EntryFile.expiresAt(folder.read(name, EntryFile.HEADER_BYTES), size);
            if (expiresAt <= System.currentTimeMillis()) {
                folder.delete(name);
            } else {
                // In the order of their age, so of two for one key the later one stays.
                entries.offer(name.substring(0, DIGEST_LENGTH), new Entry(name, size, expiresAt, 0));
            }
        }
    }

    @Override
    public long entries() {
        return entries.size();
    }

    @Override
    public CompletableFuture<StoredResponse> find(String key) {
        Entry entry = entries.find(key);
        if (entry == null) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return CompletableFuture.supplyAsync(() -> read(key, entry), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private StoredResponse read(String key, Entry entry) {
        try {
            StoredResponse response = EntryFile.decode(key, folder.read(entry.name, Integer.MAX_VALUE));
            if (response != null) {
                return response.isExpired() ? null : response;
            }
            LOG.warnf("The cached result in \"%s\" is damaged and was dropped", entry.name);
        } catch (NoSuchFileException e) {
            LOG.debugf("The cached result in \"%s\" is gone", entry.name);
        } catch (IOException | RuntimeException e) {
            LOG.warnf("The cached result in \"%s\" cannot be read and was dropped: %s", entry.name, e);
        }
        entries.remove(key, entry);
        return null;
    }

    @Override
    public CompletableFuture<Void> put(String key, StoredResponse response, long number) {
        try {
            return CompletableFuture.runAsync(() -> write(key, response, number), executor);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.completedFuture(null);
        }
    }

    private void write(String key, StoredResponse response, long number) {
        long generation = generations.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis()));
        String name = "%s.%016x".formatted(key, generation);
        byte[] file = EntryFile.encode(key, response);
        try {
            folder.write(name, file);
            if (!entries.offer(key, new Entry(name, file.length, response.expiresAt(), number))) {
                folder.delete(name);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warnf("A result cannot be cached in \"%s\": %s", name, e);
        }
    }

    private record Entry(String name, long size, long expiresAt, long number) implements Kept {
    }
}
