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

/** A Python service on a port of its own, with what .ci/setup installs. Closing ends it. */
record PythonService(Process process, int port) implements AutoCloseable {

    private static final List<String> INSTALLATIONS = List.of("/usr/local/lib/framex-python/bin/python3", "python3");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A Python that has FrameX, FastAPI and what WebSockets need; empty where there is none. */
    static Optional<String> python() {
        return INSTALLATIONS.stream().filter(python -> {
            try {
                return new ProcessBuilder(python, "-c", "import framex.consts, yaml, fastapi, uvicorn, multipart, websockets")
                        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
            } catch (IOException notThere) {
                return false;
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return false;
            }
        }).findFirst();
    }

    /** The service of {@code src/test/resources/python/fastapi_upstream.py}. */
    static PythonService fastApi(String python) {
        return fastApi(python, freePort());
    }

    /** The same service on a port that the caller knows already. */
    static PythonService fastApi(String python, int port) {
        return start(Path.of("."), port, List.of(python, "test/resources/python/fastapi_upstream.py", Integer.toString(port)));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Python FrameX.
     *
     * @param folder where its settings are
     */
    static PythonService frameX(String python, Path folder) {
        int port = freePort();
        return start(folder, port, List.of(python, "-c", "from framex.cli import framex; framex()", "run", "--host", "127.0.0.1",
                "--port", Integer.toString(port)));
    }

    private static PythonService start(Path folder, int port, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(Framex.temporaryFile().toFile()).start();
            PythonService service = new PythonService(process, port);
            Awaitility.await("Python is ready").atMost(PATIENCE).until(() -> {
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
        process.destroyForcibly().onExit().join();
    }
}
