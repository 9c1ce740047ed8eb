package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.awaitility.Awaitility;

/** The service of {@code src/test/resources/python/fastapi_upstream.py}, with what .ci/setup installs. Closing ends it. */
record FastApiService(Process process, int port) implements AutoCloseable {

    private static final List<String> INSTALLATIONS = List.of("/usr/local/lib/framex-python/bin/python3", "python3");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A Python that has FastAPI and what WebSockets need; empty where there is none. */
    static Optional<String> python() {
        return INSTALLATIONS.stream().filter(python -> {
            try {
                return new ProcessBuilder(python, "-c", "import fastapi, uvicorn, multipart, websockets")
                        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
            } catch (IOException notThere) {
                return false;
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return false;
            }
        }).findFirst();
    }

    static FastApiService start(String python) {
        try {
            int port;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            Process process = new ProcessBuilder(python, Path.of("test/resources/python/fastapi_upstream.py").toString(),
                    Integer.toString(port)).inheritIO().start();
            FastApiService service = new FastApiService(process, port);
            Awaitility.await("FastAPI is ready").atMost(PATIENCE).until(() -> {
                assertThat(process.isAlive()).isTrue();
                return service.listens();
            });
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
