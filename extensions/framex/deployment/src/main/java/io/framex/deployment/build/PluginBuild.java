package io.framex.deployment.build;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.framex.runtime.cli.build.BuildMessage;

/** The process that makes one build. */
public final class PluginBuild {

    private PluginBuild() {
    }

    /**
     * Ends with exit code 0 where the build is there, and with 1 otherwise; the problems are on standard output then.
     *
     * @param arguments folder of the application, folder of builds, key, number of builds to keep, folder of the
     *        caller, and files to build in
     */
    public static void main(String... arguments) {
        PrintStream messages = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What Quarkus logs belongs into the log, which standard error is.
        System.setOut(System.err);
        endWithCaller();
        List<String> problems = build(BuildRequest.of(arguments), messages);
        problems.forEach(messages::println);
        messages.flush();
        Runtime.getRuntime().halt(problems.isEmpty() ? 0 : 1);
    }

    private static List<String> build(BuildRequest request, PrintStream messages) {
        try (BuildFolder folder = BuildFolder.lock(request, () -> messages.println(BuildMessage.NOTE
                + "Another build is under way, waiting for it"))) {
            if (!folder.isBuilt()) {
                new PluginAssembly(request, folder).assemble();
                folder.publish();
            }
            return List.of();
        } catch (BuildFailure failure) {
            return failure.lines();
        } catch (IOException | RuntimeException | LinkageError failure) {
            failure.printStackTrace();
            return FailureLines.of(failure);
        }
    }

    /** The pipe to standard input breaks with the process at its other end, also when that is killed. */
    private static void endWithCaller() {
        Thread watch = new Thread(() -> {
            try {
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // As good as the end of the stream.
            }
            Runtime.getRuntime().halt(1);
        }, "end with caller");
        watch.setDaemon(true);
        watch.start();
    }
}
