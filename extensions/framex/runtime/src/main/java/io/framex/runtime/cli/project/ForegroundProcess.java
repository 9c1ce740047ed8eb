package io.framex.runtime.cli.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.framex.runtime.cli.context.CommandFailure;

/** Another program in place of this one: same terminal, same end. */
final class ForegroundProcess {

    private ForegroundProcess() {
    }

    /**
     * Runs the program until it ends; ends it where this process is asked to end.
     *
     * @return its exit code
     */
    static int run(Path folder, List<String> command) {
        Process process = start(folder, command);
        Thread onExit = new Thread(() -> end(process), "end " + command.get(0));
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            int code = process.waitFor();
            removeHook(onExit);
            return code;
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", interrupted);
        }
    }

    private static Process start(Path folder, List<String> command) {
        try {
            return new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        } catch (IOException failure) {
            throw new CommandFailure("cannot start " + command.get(0) + ": " + failure.getMessage(), failure);
        }
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }

    private static void removeHook(Thread onExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException endingAlready) {
            // The hook runs and finds the process ended.
        }
    }
}
