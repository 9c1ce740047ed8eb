package io.framex.runtime.cli.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.FileTree;

/** Puts an application where its users want it, in place of an earlier one. */
final class BuildExport {

    private static final String LOCK = ".quarkus-app.lock";
    private static final String NEXT = ".quarkus-app.next";
    private static final String PREVIOUS = ".quarkus-app.previous";

    private final Path output;
    private final Path target;

    /**
     * @param output gets a folder {@code quarkus-app}; created where needed
     */
    BuildExport(Path output) {
        this.output = output.toAbsolutePath().normalize();
        this.target = this.output.resolve(ApplicationLayout.FOLDER);
    }

    /**
     * Until all files are there the earlier application stays where it is; one that a killed process was about to replace
     * is put back by the next.
     *
     * @return the folder of the application
     */
    Path replace(Path application) {
        requireReplaceable();
        try {
            Files.createDirectories(output);
            try (FileChannel lock = FileChannel.open(output.resolve(LOCK), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                lock.lock();
                Path previous = output.resolve(PREVIOUS);
                if (Files.exists(previous) && !Files.exists(target)) {
                    Files.move(previous, target);
                }
                Path next = output.resolve(NEXT);
                new FileTree(next).delete();
                new FileTree(previous).delete();
                new FileTree(application).copyTo(next);
                if (Files.exists(target)) {
                    Files.move(target, previous);
                }
                Files.move(next, target);
                new FileTree(previous).delete();
            }
            return target;
        } catch (IOException failure) {
            throw new CommandFailure("Cannot write " + output + ": " + failure.getMessage() + "; choose another --output",
                    failure);
        }
    }

    private void requireReplaceable() {
        if (Files.exists(target) && !Files.isRegularFile(target.resolve(ApplicationLayout.RUNNER))) {
            throw new CommandFailure(target + " exists and is no application; choose another --output");
        }
        if (ApplicationLayout.running().filter(running -> isSame(running.root(), target)).isPresent()) {
            throw new CommandFailure(target + " is this application itself; choose another --output");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
