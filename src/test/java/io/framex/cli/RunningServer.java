package io.framex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/** A {@code framex run} that listens; closing stops it. */
record RunningServer(Process process, int port, Path outputFile, Path errorsFile) implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration LONGEST_START = Duration.ofSeconds(120);

    static RunningServer await(Process process, Path output, Path errors) {
        Matcher[] found = new Matcher[1];
        Awaitility.await().atMost(LONGEST_START).until(() -> {
            found[0] = LISTENING.matcher(Files.readString(output));
            if (!process.isAlive()) {
                throw new AssertionError("the server did not start:\n" + Files.readString(output) + Files.readString(errors));
            }
            return found[0].find();
        });
        return new RunningServer(process, Integer.parseInt(found[0].group(1)), output, errors);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String output() {
        return text(outputFile);
    }

    String errors() {
        return text(errorsFile);
    }

    HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url() + pathAndQuery)).build(),
                BodyHandlers.ofString());
    }

    /** @return exit code */
    int signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, String.valueOf(process.pid())).inheritIO().start().waitFor();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the server ignores " + name);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
