package io.framex.deployment.build;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import io.framex.runtime.cli.build.BuildMessage;

/** The process that makes one build. */
public final class PluginBuild {

    private PluginBuild() {
    }

    /**
     * Ends with one of the exit codes of {@link BuildMessage}; what is wrong is on standard output.
     *
     * @param arguments folder of the application, folder of builds, key, number of builds to keep, folder of the
     *        caller, and files to build in
     */
    public static void main(String... arguments) {
        PrintStream messages = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // What Quarkus logs belongs into the log, which standard error is.
        System.setOut(System.err);
        endWithCaller();
        int exitCode = build(BuildRequest.of(arguments), messages);
        messages.flush();
        Runtime.getRuntime().halt(exitCode);
    }

    private static int build(BuildRequest request, PrintStream messages) {
        try (BuildFolder folder = BuildFolder.lock(request, () -> messages.println(BuildMessage.NOTE
                + "Another build is under way, waiting for it"))) {
            if (!folder.isBuilt()) {
                new PluginAssembly(request, folder).assemble();
                folder.publish();
            }
            return BuildMessage.BUILT;
        } catch (BuildFailure failure) {
            failure.lines().forEach(messages::println);
            return BuildMessage.EXPLAINED;
        } catch (IOException | RuntimeException | LinkageError failure) {
            failure.printStackTrace();
            FailureLines explained = FailureLines.of(failure);
            explained.lines().forEach(messages::println);
            return explained.complete() ? BuildMessage.EXPLAINED : BuildMessage.UNEXPLAINED;
        }
    }

    /** The pipe to standard input breaks with the process at its other end, also when that is killed. */
    private static void endWithCaller() {
        Thread watch = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // As good as the end of the stream.
            }
            Runtime.getRuntime().halt(BuildMessage.UNEXPLAINED);
        }, "end with caller");
        watch.setDaemon(true);
        watch.start();
    }
}
