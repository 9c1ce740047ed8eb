package io.framex.runtime.cli.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.FileTree;

/** The folder of a new project: it gets all files or none. */
final class ProjectFolder {

    private static final String STAGING_PREFIX = ".framex-new-";

    private final Path folder;

    /**
     * @param folder where the project shall be; absent or empty, its parent must exist
     * @throws CommandFailure where it cannot be there
     */
    ProjectFolder(Path folder) {
        this.folder = folder;
        if (Files.exists(folder)) {
            requireEmpty(folder);
        } else if (!Files.isDirectory(folder.getParent())) {
            throw new CommandFailure(folder.getParent() + " is not a folder; create it first, or choose another one with --directory");
        }
    }

    private static void requireEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(folder + " exists and is not a folder; choose another one with --directory");
        }
        try (Stream<Path> children = Files.list(folder)) {
            if (children.findAny().isPresent()) {
                throw new CommandFailure(folder + " exists and is not empty; choose another one with --directory");
            }
        } catch (IOException failure) {
            throw new CommandFailure("cannot read " + folder + ": " + reason(failure), failure);
        }
    }

    /**
     * Writes the files next to their final place first and moves them when all are there.
     *
     * @param files contents by relative path
     * @throws CommandFailure where the folder cannot be written; nothing is left behind then
     */
    void write(Map<String, String> files) {
        boolean exists = Files.exists(folder);
        Path staging = null;
        List<Path> moved = new ArrayList<>();
        try {
            staging = Files.createTempDirectory(exists ? folder : folder.getParent(), STAGING_PREFIX);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = staging.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            Files.createDirectories(folder);
            for (Path child : children(staging)) {
                moved.add(Files.move(child, folder.resolve(child.getFileName())));
            }
            Files.delete(staging);
        } catch (IOException failure) {
            moved.forEach(each -> new FileTree(each).delete());
            if (staging != null) {
                new FileTree(staging).delete();
            }
            if (!exists && staging != null) {
                new FileTree(folder).delete();
            }
            throw new CommandFailure("cannot write " + folder + ": " + reason(failure), failure);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemException refused) {
            return refused.getReason() == null ? "the file system refuses it" : refused.getReason();
        }
        return failure.getMessage();
    }
}
