package io.framex.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.framex.proxy.testing.LocalServer;
import io.framex.proxy.testing.Python;

/** Python services on ports of their own, with what .ci/setup installs. */
final class PythonService {

    private PythonService() {
    }

    /** A Python that has FrameX, FastAPI and what WebSockets need; empty where there is none. */
    static Optional<String> python() {
        return Python.that("import framex.consts, yaml, fastapi, uvicorn, multipart, websockets");
    }

    /** The service of {@code src/test/resources/python/fastapi_upstream.py}. */
    static LocalServer fastApi(String python) {
        return fastApi(python, LocalServer.freePort());
    }

    /** The same service on a port that the caller knows already. */
    static LocalServer fastApi(String python, int port) {
        return start(Path.of("."), port, List.of(python, "test/resources/python/fastapi_upstream.py", Integer.toString(port)));
    }

    /**
     * Python FrameX.
     *
     * @param folder where its settings are
     */
    static LocalServer frameX(String python, Path folder) {
        int port = LocalServer.freePort();
        return start(folder, port, List.of(python, "-c", "from framex.cli import framex; framex()", "run", "--host", "127.0.0.1",
                "--port", Integer.toString(port)));
    }

    private static LocalServer start(Path folder, int port, List<String> command) {
        return LocalServer.start(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(Framex.temporaryFile().toFile()), port);
    }
}
