package com.example.plain.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

import jakarta.inject.Singleton;

/** Appends requests to a file; what has gathered while the disk confirmed the last ones is confirmed together. */
@Singleton
class FileRequests {

    private static final int LARGEST_BATCH = 4096;

    private record Write(byte[] bytes, CompletableFuture<Void> done) {
    }

    private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private Thread writer;

    CompletableFuture<Void> append(byte[] bytes) {
        start();
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(new Write(bytes, done));
        return done;
    }

    private synchronized void start() {
        if (writer == null) {
            writer = new Thread(this::run, "writer");
            writer.setDaemon(true);
            writer.start();
        }
    }

    private void run() {
        List<Write> batch = new ArrayList<>();
        try (FileChannel file = FileChannel.open(Path.of("requests.log"), StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch, LARGEST_BATCH - 1);
                ByteBuffer all = ByteBuffer.allocate(batch.stream().mapToInt(write -> Integer.BYTES + write.bytes().length).sum());
                batch.forEach(write -> all.putInt(write.bytes().length).put(write.bytes()));
                all.flip();
                while (all.hasRemaining()) {
                    file.write(all);
                }
                file.force(false);
                batch.forEach(write -> write.done().complete(null));
                batch.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
