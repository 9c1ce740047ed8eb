package io.framex.rpc.store.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

import io.framex.rpc.store.RecordCodec;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.index.Change;
import io.framex.rpc.store.index.Recovery;

/** The one file with everything in it. Used by one thread at a time; may block. */
final class RequestFile implements AutoCloseable {

    /** Requests are in memory anyway; the file is read for what is changed or forgotten, mostly in the order in which it was written. */
    private static final int CACHE_MEGABYTES = 2;
    /** What older versions of the file refer to is not overwritten until the newer one has long been on the disk. */
    private static final int RETENTION_MILLIS = 10_000;
    private static final int USED_PERCENT = 50;
    private static final int COMPACTED_BYTES = 8 << 20;

    private final Path path;
    private final MVStore store;
    private final MVMap<Long, byte[]> requests;
    private final MVMap<Long, byte[]> states;
    private final MVMap<String, byte[]> apps;

    private RequestFile(Path path, MVStore store) {
        this.path = path;
        this.store = store;
        this.requests = store.openMap("requests", numbered());
        this.states = store.openMap("states", numbered());
        this.apps = store.openMap("apps", new MVMap.Builder<String, byte[]>().keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    }

    private static MVMap.Builder<Long, byte[]> numbered() {
        return new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    }

    /**
     * @throws IllegalStateException where it cannot be opened, or another process has it open
     */
    static RequestFile open(Path path) {
        Path file = path.toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            createForOwnerOnly(file);
            MVStore store = new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().cacheSize(CACHE_MEGABYTES)
                    .open();
            store.setVersionsToKeep(0);
            store.setRetentionTime(RETENTION_MILLIS);
            return new RequestFile(file, store);
        } catch (MVStoreException | IOException e) {
            throw new IllegalStateException("The requests of the broker cannot be kept in " + file + ": "
                    + String.valueOf(e.getMessage()).replaceAll("\\R", " "), e);
        }
    }

    private static void createForOwnerOnly(Path file) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = posix
                ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
        try {
            Files.createFile(file, attributes);
        } catch (FileAlreadyExistsException kept) {
            // the requests of the last run
        }
    }

    void read(Recovery recovery) {
        try {
            requests.forEach((sequence, bytes) -> {
                byte[] state = states.get(sequence);
                recovery.request(sequence, RecordCodec.decodeSubmission(bytes),
                        state == null ? RequestState.NEW : RecordCodec.decodeState(state));
            });
            apps.forEach(recovery::app);
        } catch (IllegalStateException unreadable) {
            throw new IllegalStateException("The requests in " + path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    void apply(Change change) {
        if (change instanceof Change.Accepted accepted) {
            requests.put(accepted.sequence(), RecordCodec.encode(accepted.submission()));
        } else if (change instanceof Change.Revived revived) {
            requests.put(revived.sequence(), RecordCodec.encode(revived.submission()));
        } else if (change instanceof Change.Moved moved) {
            states.put(moved.sequence(), RecordCodec.encode(moved.state()));
        } else if (change instanceof Change.Forgotten forgotten) {
            requests.remove(forgotten.sequence());
            states.remove(forgotten.sequence());
        } else if (change instanceof Change.Remembered remembered) {
            apps.put(remembered.app(), remembered.schema());
        }
    }

    /** Returns when everything that was applied is on the disk. */
    void commit() {
        store.commit();
        store.sync();
    }

    /** Gives back some of the space that forgotten requests took. */
    void tidy() {
        store.compact(USED_PERCENT, COMPACTED_BYTES);
    }

    /** Bytes that can still be written where the file is. */
    long usableSpace() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** Gives the file back as it is, after something could not be written. */
    void abandon() {
        store.closeImmediately();
    }

    @Override
    public void close() {
        store.close();
    }
}
