package com.example.application.functions;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.awaitility.Awaitility;

import io.framex.proxy.testing.LocalServer;
import io.framex.proxy.testing.Python;

/** An instance of Python FrameX 0.4.1, which .ci/setup installs, with the modules below {@code src/test/resources/python}. */
final class PythonProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final int port;

    private PythonProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Optional<String> python() {
        String check = "import importlib.metadata as m, yaml; assert m.version('framex-kit') == '0.4.1'";
        return Python.that(check);
    }

    /**
     * @param proxy what stands below {@code [plugins.proxy]}
     * @param ready what it writes when its plugins are up: it answers before that
     */
    static PythonProcess start(String python, Path folder, String proxy, String ready) throws IOException {
        int port = LocalServer.freePort();
        Files.writeString(folder.resolve("config.toml"), """
                load_builtin_plugins = ["proxy"]
                load_plugins = ["python_library"]
                [server]
                host = "127.0.0.1"
                port = %d
                enable_proxy = true
                use_ray = false
                [auth]
                rules = { "/api/v1/proxy/remote" = ["proxy-key"] }
                [plugins.proxy]
                %s
                """.formatted(port, proxy));
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(python, "-c", "from framex.cli import framex; framex()", "run")
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("PYTHONPATH", Path.of("src/test/resources/python").toAbsolutePath().toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        PythonProcess started = new PythonProcess(builder.start(), port);
        try {
            Awaitility.await("Python is ready").atMost(PATIENCE).ignoreExceptions()
                    .until(() -> Files.readString(output).contains(ready) && started.get("/health").contains("ok"));
        } catch (RuntimeException late) {
            started.close();
            throw new AssertionError(Files.readString(output), late);
        }
        return started;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(url() + path)).build(), BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
