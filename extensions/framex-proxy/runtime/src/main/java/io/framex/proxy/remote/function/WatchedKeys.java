package io.framex.proxy.remote.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.framex.proxy.remote.frame.FrameKey;
import io.framex.proxy.remote.frame.FrameKeys;

/**
 * The keys of this instance: those of a file, which may change, before those of the settings. A file that cannot be read any
 * more, or has something wrong in it, changes nothing.
 */
final class WatchedKeys implements Supplier<FrameKeys> {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy.functions");

    private final List<FrameKey> configured;
    private final Path file;
    private volatile FrameKeys keys;
    private FileTime seen;
    private long size;

    /**
     * @param file or {@code null}
     * @throws IOException where the file cannot be read
     * @throws IllegalArgumentException where it holds something else
     */
    WatchedKeys(List<FrameKey> configured, Path file) throws IOException {
        this.configured = configured;
        this.file = file;
        if (file == null) {
            this.keys = new FrameKeys(configured);
        } else {
            this.seen = Files.getLastModifiedTime(file);
            this.size = Files.size(file);
            this.keys = read();
        }
    }

    @Override
    public FrameKeys get() {
        return keys;
    }

    /** Looks at the file. Blocks. */
    synchronized void look() {
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            long length = Files.size(file);
            if (modified.equals(seen) && length == size) {
                return;
            }
            seen = modified;
            size = length;
            keys = read();
            LOG.infof("The keys in %s have changed: %s", file.getFileName(), keys);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warnf("The keys in %s were not read again: %s", file.getFileName(), e.getMessage());
        }
    }

    private FrameKeys read() throws IOException {
        List<FrameKey> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.strip().split("\\s+");
                if (parts.length != 2) {
                    throw new IllegalArgumentException("a line is not an id and a key, separated by a blank");
                }
                all.add(FrameKey.of(parts[0], parts[1]));
            }
        }
        all.addAll(configured);
        return new FrameKeys(all);
    }
}
