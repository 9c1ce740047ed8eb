package io.framex.runtime.cli.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.framex.runtime.cli.context.CommandFailure;

/**
 * An installed Maven.
 *
 * @param executable its launch script
 */
record MavenProgram(Path executable) {

    private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)");

    /** Whether this is the given version or a newer one. */
    boolean isAtLeast(Path folder, int major, int minor) {
        Matcher version = VERSION.matcher(run(folder, "--version"));
        if (!version.find()) {
            throw new CommandFailure(executable + " does not tell its version; is it Maven?");
        }
        int foundMajor = Integer.parseInt(version.group(1));
        int foundMinor = Integer.parseInt(version.group(2));
        return foundMajor > major || foundMajor == major && foundMinor >= minor;
    }

    /**
     * Runs it silently.
     *
     * @return what it wrote
     * @throws CommandFailure where it fails
     */
    String run(Path folder, String... arguments) {
        Process process = start(new ProcessBuilder(command(arguments)).directory(folder.toFile()).redirectErrorStream(true));
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CommandFailure(executable + " failed: " + firstError(output));
            }
            return output;
        } catch (IOException failure) {
            throw new CommandFailure("cannot read what " + executable + " says: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", interrupted);
        }
    }

    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(executable.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new CommandFailure("cannot start " + executable + ": " + failure.getMessage(), failure);
        }
    }

    private static String firstError(String output) {
        return output.lines().filter(line -> line.contains("ERROR")).findFirst().orElse(output.strip());
    }
}
