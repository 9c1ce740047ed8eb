package io.framex.runtime.cli.context;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A file or folder with everything below it.
 *
 * @param root its path
 */
public record FileTree(Path root) {

    /**
     * Deletes it, where it is there.
     *
     * @throws UncheckedIOException where something of it cannot be deleted
     */
    public void delete() {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Copies it.
     *
     * @param target must not be there
     * @throws IOException where something cannot be read or written
     */
    public void copyTo(Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path each : tree.sorted().toList()) {
                Files.copy(each, target.resolve(root.relativize(each)));
            }
        }
    }
}
