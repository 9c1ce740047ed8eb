package io.framex.proxy.remote.classic;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

import io.framex.proxy.testing.LocalServer;
import io.framex.proxy.testing.Python;

/** A process of Python FrameX 0.4.1 with the plugin "interop", which .ci/setup installs. */
final class PythonInstance implements AutoCloseable {

    private static final List<String> FILES = List.of("__init__.py", "served.py", "called.py", "cases.py");
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final Process process;
    private final URI uri;
    private final Path output;

    private PythonInstance(Process process, URI uri, Path output) {
        this.process = process;
        this.uri = uri;
        this.output = output;
    }

    /** A Python that has FrameX 0.4.1. */
    static Optional<String> python() {
        String check = "import importlib.metadata as m, yaml; assert m.version('framex-kit') == '0.4.1'";
        return Python.that(check);
    }

    /**
     * @param key what callers must send, and what is sent to Java
     * @param java the instance that serves the functions of {@code called.py}
     */
    static PythonInstance start(String python, Path folder, Optional<String> key, URI java) throws IOException {
        Path plugin = Files.createDirectories(folder.resolve("interop"));
        for (String file : FILES) {
            try (InputStream resource = PythonInstance.class.getResourceAsStream("python/interop/" + file)) {
                Files.copy(resource, plugin.resolve(file));
            }
        }
        int port = LocalServer.freePort();
        String rules = key.map(value -> "rules = { \"/api/v1/proxy/remote\" = [\"" + value + "\"] }\n").orElse("");
        Files.writeString(folder.resolve("config.toml"), "load_builtin_plugins = [\"proxy\"]\nload_plugins = [\"interop\"]\n"
                + "[server]\nhost = \"127.0.0.1\"\nport = " + port + "\nenable_proxy = true\nuse_ray = false\n"
                + "[plugins.proxy]\nproxy_urls = [\"" + java + "\"]\n"
                + "proxy_functions = { \"" + java + "\" = [\"interop.called.echo\", \"interop.called.greet\", "
                + "\"interop.called.fail\"] }\n[plugins.proxy.auth]\n" + rules + "[auth]\n" + rules);
        ProcessBuilder builder = new ProcessBuilder(python, "-c", "from framex.cli import framex; framex()", "run")
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile());
        builder.environment().put("PYTHONPATH", folder.toString());
        PythonInstance instance = new PythonInstance(builder.start(), URI.create("http://127.0.0.1:" + port),
                folder.resolve("output.txt"));
        try {
            Awaitility.await().atMost(LONGEST_START).ignoreExceptions()
                    .until(() -> instance.isUp() && instance.get("/health").contains("ok"));
        } catch (RuntimeException e) {
            instance.close();
            throw new IOException(instance.output(), e);
        }
        return instance;
    }

    /** It answers before its plugins are up. */
    private boolean isUp() throws IOException {
        String written = output();
        return written.contains("Registering proxy function: interop.served.fail")
                && written.contains("Succeeded to parse openai docs");
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    String get(String path) throws IOException, InterruptedException {
        return client().send(HttpRequest.newBuilder(uri.resolve(path)).build(), BodyHandlers.ofString()).body();
    }

    HttpResponse<byte[]> call(byte[] body, Optional<String> key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.resolve("/api/v1/proxy/remote"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
        key.ifPresent(value -> request.header("Authorization", value));
        return client().send(request.build(), BodyHandlers.ofByteArray());
    }

    /** One for each request: Python closes the connection after an error without saying so before. */
    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException end) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
