package io.framex.docs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One bash that runs block after block and keeps its folder and variables in between. */
final class ShellSession implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String END = "--- end of block ---";

    private final Process process;
    private final BufferedWriter input;
    private final BufferedReader output;
    private final Path script;
    private final Path errors;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    ShellSession(Path folder, Path notes, Map<String, String> environment) throws IOException {
        this.script = notes.resolve("block.sh");
        this.errors = notes.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "-e").directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        this.process = builder.start();
        this.input = process.outputWriter();
        this.output = process.inputReader();
    }

    /**
     * Runs commands.
     *
     * @return what they wrote to standard output
     * @throws AssertionError where one of them fails or takes too long
     */
    String run(String commands) throws IOException {
        Files.writeString(script, commands);
        input.write(". '" + script + "' </dev/null\nprintf '\\n%s\\n' '" + END + "'\n");
        input.flush();
        var alarm = clock.schedule(process::destroyForcibly, PATIENCE.toSeconds(), TimeUnit.SECONDS);
        StringBuilder read = new StringBuilder();
        for (String line; (line = output.readLine()) != null;) {
            if (line.equals(END)) {
                alarm.cancel(false);
                return read.toString();
            }
            read.append(line).append('\n');
        }
        throw new AssertionError("a command failed or took longer than " + PATIENCE + " in:\n" + commands + "\nIt wrote:\n"
                + read + Files.readString(errors));
    }

    /** The folder the session is in now. */
    Path folder() throws IOException {
        return Path.of(run("pwd\n").strip());
    }

    @Override
    public void close() {
        clock.shutdownNow();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
