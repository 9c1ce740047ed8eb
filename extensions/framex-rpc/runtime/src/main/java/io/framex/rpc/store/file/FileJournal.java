package io.framex.rpc.store.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5000;

    private record Write(Change change, CompletableFuture<Void> done) {

        /** Only wakes the writer. */
        static final Write NOTHING = new Write(null, new CompletableFuture<>());
    }

    private final Path path;
    /** Bounded by what the index around it lets in. */
    private final LinkedBlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::run, "framex-rpc-writer");
    private final CountDownLatch closing = new CountDownLatch(1);
    private RequestFile file;
    /** Nothing is written any more. */
    private volatile boolean ended;
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
        RuntimeException failure = broken;
        if (failure != null && change instanceof Change.Accepted) {
            return CompletableFuture.failedFuture(failure);
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(new Write(change, done));
        if (ended) {
            done.completeExceptionally(broken);
        }
        return done;
    }

    @Override
    public boolean hasRoom() {
        return room && broken == null;
    }

    @Override
    public void close() {
        closing.countDown();
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
        while (take(batch)) {
            if (!batch.isEmpty()) {
                if (!written(batch)) {
                    return;
                }
                changed = true;
                batch.clear();
            }
            if (changed && System.nanoTime() - tidied > TIDY_EVERY_NANOS) {
                if (!tidied()) {
                    return;
                }
                tidied = System.nanoTime();
                changed = false;
            }
        }
        close(file);
    }

    /** Whether the changes are on the disk, now or after a while; false where the journal is closed before that. */
    private boolean written(List<Write> batch) {
        try {
            write(batch);
        } catch (RuntimeException failure) {
            if (!recovered(failure, batch)) {
                return false;
            }
        }
        batch.forEach(write -> write.done().complete(null));
        return true;
    }

    private void write(List<Write> batch) {
        batch.forEach(write -> file.apply(write.change()));
        file.commit();
    }

    private boolean tidied() {
        try {
            room = file.usableSpace() > SPARE_BYTES;
            file.tidy();
            return true;
        } catch (RuntimeException failure) {
            return recovered(failure, new ArrayList<>());
        }
    }

    /**
     * Opens the file again until the changes can be written. New requests are refused meanwhile, those among the changes
     * too; what happens to requests that were accepted before is written when that is possible.
     */
    private boolean recovered(RuntimeException failure, List<Write> batch) {
        LOG.errorf(failure, "Requests cannot be written to %s. New ones are refused until they can", path);
        broken = failure;
        batch.removeIf(write -> write.change() instanceof Change.Accepted && write.done().completeExceptionally(failure));
        long pauseMillis = FIRST_PAUSE_MILLIS;
        while (!isClosedWithin(pauseMillis)) {
            try {
                file.abandon();
                file = RequestFile.open(path);
                write(batch);
                broken = null;
                LOG.infof("Requests are written to %s again", path);
                return true;
            } catch (RuntimeException still) {
                LOG.debugf(still, "Requests still cannot be written to %s", path);
                pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            }
        }
        file.abandon();
        ended = true;
        batch.forEach(write -> write.done().completeExceptionally(failure));
        for (Write write = waiting.poll(); write != null; write = waiting.poll()) {
            write.done().completeExceptionally(failure);
        }
        return false;
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyInterrupts) {
            return isClosing();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private static void close(RequestFile file) {
        try {
            file.close();
        } catch (RuntimeException failure) {
            // Everything that was confirmed is on the disk.
            LOG.warnf(failure, "The file with the requests was not closed");
        }
    }

    /** Waits for changes, a second at most; false where there will be no more. */
    private boolean take(List<Write> batch) {
        try {
            Write first = waiting.poll(isClosing() ? 0 : 1, TimeUnit.SECONDS);
            if (first == null) {
                return !isClosing();
            }
            batch.add(first);
            waiting.drainTo(batch, LARGEST_BATCH - 1);
            batch.remove(Write.NOTHING);
            return true;
        } catch (InterruptedException nobodyInterrupts) {
            return !isClosing();
        }
    }
}
