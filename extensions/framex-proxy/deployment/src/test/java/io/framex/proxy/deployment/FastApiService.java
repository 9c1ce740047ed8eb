package io.framex.proxy.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

import org.awaitility.Awaitility;

/** The service of {@code python/described_upstream.py}, where .ci/setup has installed FastAPI. */
final class FastApiService implements AutoCloseable {

    private static final List<String> INSTALLATIONS = List.of("/usr/local/lib/framex-python/bin/python3", "python3");

    private final Process process;

    private FastApiService(Process process) {
        this.process = process;
    }

    /** Empty where there is no Python with FastAPI. */
    static Optional<FastApiService> start(int port) {
        return INSTALLATIONS.stream().filter(FastApiService::hasFastApi).findFirst().map(python -> {
            try {
                FastApiService service = new FastApiService(new ProcessBuilder(python,
                        "src/test/resources/python/described_upstream.py", Integer.toString(port)).inheritIO().start());
                Awaitility.await().until(() -> listens(port));
                return service;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasFastApi(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import fastapi, uvicorn, multipart").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
