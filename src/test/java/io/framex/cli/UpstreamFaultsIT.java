package io.framex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import io.framex.proxy.testing.UpstreamFaultTests;

/** The proxy of the built application in front of upstreams that do what they should not. */
class UpstreamFaultsIT extends UpstreamFaultTests {

    @TempDir
    static Path folder;

    private static RunningServer proxy;

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("config.toml"), """
                load_builtin_plugins = ["proxy"]

                [server]
                enable_proxy = true

                [plugins.proxy]
                white_list = ["/*"]
                timeout = "1200ms"

                [plugins.proxy.proxy_urls."http://127.0.0.1:%d"]
                breaker = { enabled = false }
                retry = { attempts = 1, budget = 1 }

                [plugins.proxy.proxy_urls."http://127.0.0.1:%d"]
                docs_path = "none"
                extra_paths = ["/refused/*"]
                breaker = { enabled = false }
                """.formatted(FAULTY, REFUSING));
        proxy = Framex.serve(folder);
    }

    @AfterAll
    static void stop() {
        if (proxy != null) {
            proxy.close();
        }
    }

    @Override
    protected int port() {
        return proxy.port();
    }
}
