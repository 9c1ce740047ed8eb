package io.framex.deployment.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import io.framex.runtime.cli.build.BuiltApplication;
import io.framex.runtime.cli.context.FileTree;

/**
 * The folder of builds while this process alone may write to it. The kernel drops the lock with the process, and what a
 * killed process has left is removed by the next one, so there are only whole builds to be found.
 */
final class BuildFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String STAGING = ".building-";
    private static final String REMOVED = ".removed-";

    private final BuildRequest request;
    private final FileChannel lock;
    private final Path staging;

    private BuildFolder(BuildRequest request, FileChannel lock, Path staging) {
        this.request = request;
        this.lock = lock;
        this.staging = staging;
    }

    /**
     * Waits until no other process builds.
     *
     * @param onWait called before waiting
     */
    static BuildFolder lock(BuildRequest request, Runnable onWait) throws IOException {
        FileChannel channel = FileChannel.open(request.builds().resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            onWait.run();
            channel.lock();
        }
        for (Path leftover : children(request.builds())) {
            String name = leftover.getFileName().toString();
            if (name.startsWith(STAGING) || name.startsWith(REMOVED)) {
                new FileTree(leftover).delete();
            }
        }
        return new BuildFolder(request, channel, Files.createTempDirectory(request.builds(), STAGING));
    }

    boolean isBuilt() {
        return Files.isDirectory(build());
    }

    /** A folder for everything that goes into the build. */
    Path content() throws IOException {
        return Files.createDirectories(staging.resolve("content"));
    }

    /** A folder for everything that is needed only while it is made. */
    Path scratch(String name) throws IOException {
        return Files.createDirectories(staging.resolve(name));
    }

    /** Makes the content the build of this key, in one step, and removes builds that have not been used for longest. */
    void publish() throws IOException {
        Files.createFile(content().resolve(BuiltApplication.IN_USE));
        Files.move(content(), build(), StandardCopyOption.ATOMIC_MOVE);
        removeOldest();
    }

    private Path build() {
        return request.builds().resolve(request.key().value());
    }

    private void removeOldest() throws IOException {
        List<Path> idle = children(request.builds()).stream()
                .filter(child -> Files.isRegularFile(child.resolve(BuiltApplication.IN_USE)))
                .sorted((one, other) -> lastUsed(other).compareTo(lastUsed(one)))
                .skip(request.mostBuilds())
                .filter(child -> !child.equals(build())).toList();
        for (Path build : idle) {
            remove(build);
        }
        for (Path child : children(request.builds())) {
            if (child.toString().endsWith(".log") && !child.getFileName().toString().startsWith(request.key().value())) {
                Files.deleteIfExists(child);
            }
        }
    }

    /** Leaves a build alone that any process runs. */
    private void remove(Path build) throws IOException {
        try (FileChannel inUse = FileChannel.open(build.resolve(BuiltApplication.IN_USE), StandardOpenOption.WRITE)) {
            if (inUse.tryLock() != null) {
                Path removed = Files.move(build, request.builds().resolve(REMOVED + build.getFileName()));
                new FileTree(removed).delete();
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Used as well.
        }
    }

    private static FileTime lastUsed(Path build) {
        try {
            return Files.getLastModifiedTime(build.resolve(BuiltApplication.IN_USE));
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }

    @Override
    public void close() throws IOException {
        new FileTree(staging).delete();
        lock.close();
    }
}
