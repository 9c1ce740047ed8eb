package io.framex.proxy.deployment;

import java.util.Optional;

import io.framex.proxy.testing.LocalServer;
import io.framex.proxy.testing.Python;
import io.quarkus.test.QuarkusUnitTest;

/** The service of {@code python/described_upstream.py} as an upstream, where .ci/setup has installed FastAPI. */
final class FastApiService {

    private FastApiService() {
    }

    /** Empty where there is no Python with FastAPI. */
    static Optional<LocalServer> start(int port) {
        return Python.that("import fastapi, uvicorn, multipart").map(python -> LocalServer.start(new ProcessBuilder(python,
                "src/test/resources/python/described_upstream.py", Integer.toString(port)).inheritIO(), port));
    }

    /** The port of a test, the same in both class loaders that its class is loaded by. */
    static int port(String test) {
        return (Integer) System.getProperties().computeIfAbsent("io.framex.test.upstream-port." + test,
                key -> LocalServer.freePort());
    }

    /** An application in front of the service at that port. */
    static QuarkusUnitTest inFrontOf(int port, String plugins, Class<?>... classes) {
        return new QuarkusUnitTest()
                .withApplicationRoot(root -> root.addClasses(classes).addClass(FastApiService.class))
                .overrideRuntimeConfigKey("framex.load_builtin_plugins", plugins)
                .overrideRuntimeConfigKey("framex.plugins.proxy.white_list", "/api/*")
                .overrideRuntimeConfigKey("framex.plugins.proxy.document_retry", "100ms")
                .overrideRuntimeConfigKey("framex.plugins.proxy.refresh_interval", "200ms")
                .overrideRuntimeConfigKey("framex.plugins.proxy.proxy_urls", "http://127.0.0.1:" + port);
    }
}
