package io.framex.runtime.cli.build;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.framex.runtime.cli.context.CommandFailure;
import io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThread;
import io.quarkus.bootstrap.runner.QuarkusEntryPoint;
import io.quarkus.bootstrap.runner.RunnerClassLoader;
import io.quarkus.bootstrap.runner.SerializedApplication;

/** A finished build, kept from being removed for as long as this process lives. */
public final class BuiltApplication {

    /** Locked, shared, by every process that uses the build; its time says when it was last used. */
    public static final String IN_USE = "in-use";

    /** Names the plugin class of each source file, one a line, in the order of the source files. */
    public static final String SOURCE_CLASSES = "source-classes";

    private final Path folder;

    /** Never closed: the kernel drops the lock with the process, however that ends. */
    private final FileChannel inUse;

    private BuiltApplication(Path folder, FileChannel inUse) {
        this.folder = folder;
        this.inUse = inUse;
    }

    /** Empty where the build was removed meanwhile. */
    static Optional<BuiltApplication> open(Path folder) {
        Path marker = folder.resolve(IN_USE);
        try {
            FileChannel channel = FileChannel.open(marker, StandardOpenOption.READ);
            channel.lock(0, Long.MAX_VALUE, true);
            if (!Files.exists(marker)) {
                channel.close();
                return Optional.empty();
            }
            touch(marker);
            return Optional.of(new BuiltApplication(folder, channel));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    Path application() {
        return folder.resolve(ApplicationLayout.FOLDER);
    }

    /** The plugin classes of the source files, in their order. */
    List<String> sourceClasses() {
        try {
            return Files.readAllLines(folder.resolve(SOURCE_CLASSES));
        } catch (IOException failure) {
            throw new CommandFailure("Cannot read " + folder + ": " + failure.getMessage() + "; delete it", failure);
        }
    }

    /**
     * Goes on as this application, in this process: one process to watch, and to stop, as with any other start.
     *
     * @param arguments its command line
     */
    void start(List<String> arguments) {
        if (!inUse.isOpen()) {
            throw new IllegalStateException("the build is no longer held");
        }
        Path root = application();
        try (InputStream description = new BufferedInputStream(
                Files.newInputStream(root.resolve(QuarkusEntryPoint.QUARKUS_APPLICATION_DAT)))) {
            SerializedApplication application = SerializedApplication.read(description, root);
            RunnerClassLoader loader = application.getRunnerClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            QuarkusForkJoinWorkerThread.setQuarkusAppClassloader(loader);
            MethodHandle main = MethodHandles.publicLookup().findStatic(loader.loadClass(application.getMainClass()), "main",
                    MethodType.methodType(void.class, String[].class));
            main.invoke(arguments.toArray(String[]::new));
        } catch (IOException | ReflectiveOperationException broken) {
            throw new CommandFailure("The build in " + folder + " is damaged: " + broken.getMessage() + "; delete it", broken);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void touch(Path marker) {
        try {
            Files.setLastModifiedTime(marker, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            // A cache that cannot be written is not cleaned up either.
        }
    }
}
