package io.framex.rpc.store.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.framex.rpc.store.index.Change;
import io.framex.rpc.store.index.Journal;
import io.framex.rpc.store.index.Recovery;

/**
 * Writes changes to a file, all that have gathered while the last ones were being written together, and has the disk confirm
 * them: the more senders there are, the more share one confirmation.
 */
public final class FileJournal implements Journal {

    private static final Logger LOG = Logger.getLogger("io.framex.rpc");

    private static final int LARGEST_BATCH = 4096;
    private static final long TIDY_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** With less than this left, new requests are refused, so that answers to the accepted ones can still be written. */
    private static final long SPARE_BYTES = 64L << 20;

    private record Write(Change change, CompletableFuture<Void> done) {

        /** Only wakes the writer. */
        static final Write NOTHING = new Write(null, new CompletableFuture<>());
    }

    private final Path path;
    /** Bounded by what the index around it lets in. */
    private final LinkedBlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::run, "framex-rpc-writer");
    private RequestFile file;
    private volatile boolean closing;
    private volatile boolean room = true;
    private volatile RuntimeException broken;

    /**
     * @param path the file, which is created, readable for its owner only, where it does not exist
     */
    public FileJournal(Path path) {
        this.path = path;
    }

    @Override
    public void open(Recovery recovery) {
        file = RequestFile.open(path);
        file.read(recovery);
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public CompletableFuture<Void> append(Change change) {
        if (broken != null) {
            return CompletableFuture.failedFuture(broken);
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(new Write(change, done));
        RuntimeException meanwhile = broken;
        if (meanwhile != null) {
            done.completeExceptionally(meanwhile);
        }
        return done;
    }

    @Override
    public boolean hasRoom() {
        return room && broken == null;
    }

    @Override
    public void close() {
        closing = true;
        waiting.add(Write.NOTHING);
        try {
            writer.join();
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Write> batch = new ArrayList<>();
        long tidied = System.nanoTime();
        boolean changed = false;
        try {
            while (take(batch)) {
                if (!batch.isEmpty()) {
                    batch.forEach(write -> file.apply(write.change()));
                    file.commit();
                    changed = true;
                    batch.forEach(write -> write.done().complete(null));
                    batch.clear();
                }
                if (changed && System.nanoTime() - tidied > TIDY_EVERY_NANOS) {
                    room = file.usableSpace() > SPARE_BYTES;
                    file.tidy();
                    tidied = System.nanoTime();
                    changed = false;
                }
            }
            file.close();
        } catch (RuntimeException failure) {
            fail(failure, batch);
        }
    }

    /** Waits for changes, a second at most; false where there will be no more. */
    private boolean take(List<Write> batch) {
        try {
            Write first = waiting.poll(closing ? 0 : 1, TimeUnit.SECONDS);
            if (first == null) {
                return !closing;
            }
            batch.add(first);
            waiting.drainTo(batch, LARGEST_BATCH - 1);
            batch.remove(Write.NOTHING);
            return true;
        } catch (InterruptedException nobodyInterrupts) {
            return !closing;
        }
    }

    /** Whatever was not confirmed may be lost, so nobody is told that it is kept. What was confirmed is in the file. */
    private void fail(RuntimeException failure, List<Write> batch) {
        LOG.errorf(failure, "Requests can no longer be written to %s. New ones are refused until the server is started again",
                path);
        broken = failure;
        batch.forEach(write -> write.done().completeExceptionally(failure));
        for (Write write = waiting.poll(); write != null; write = waiting.poll()) {
            write.done().completeExceptionally(failure);
        }
    }
}
