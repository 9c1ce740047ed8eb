package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rpc serve}: a broker, which takes the environment variables of syft-proxy where nothing else is said. */
class ServeIT {

    private static final String LOCAL = "127.0.0.1";

    @TempDir
    Path folder;

    private ServerSocket taken;
    private String takenPort;

    @BeforeEach
    void takeAPort() throws IOException {
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        takenPort = String.valueOf(taken.getLocalPort());
    }

    @AfterEach
    void releaseIt() throws IOException {
        taken.close();
    }

    @Test
    void listensWhereTheEnvironmentSays() throws Exception {
        Framex.Result refused = Framex.run(folder, Map.of("PROXY_HOST", LOCAL, "PROXY_PORT", takenPort), "rpc", "serve");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors() + refused.output()).contains(takenPort);

        try (RunningServer server = Framex.listen(folder, Map.of("PROXY_HOST", LOCAL, "PROXY_PORT", "0",
                "PROXY_MAX_REQUESTS", "1000"), "rpc", "serve")) {
            assertThat(server.get("/rpc/queues").statusCode()).isEqualTo(200);
            assertThat(server.errors()).contains("PROXY_MAX_REQUESTS has no effect");
        }
    }

    @Test
    void theConfigurationComesBeforeTheEnvironment() throws Exception {
        Files.writeString(folder.resolve("config.toml"), """
                load_builtin_plugins = ["echo"]
                [server]
                port = 0
                """);
        try (RunningServer server = Framex.listen(folder, Map.of("PROXY_HOST", LOCAL, "PROXY_PORT", takenPort), "rpc", "serve")) {
            assertThat(server.get("/rpc/queues").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/v1/echo?message=x").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void optionsComeBeforeTheConfiguration() throws Exception {
        Path file = Files.writeString(folder.resolve("broker.toml"), """
                [server]
                host = "192.0.2.1"
                port = %s
                """.formatted(takenPort));
        try (RunningServer server = Framex.listen(folder, Map.of(), "rpc", "serve", "--config", file.toString(), "--host", LOCAL,
                "--port", "0")) {
            assertThat(server.get("/rpc/queues").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void listensForOthersOnlyWithKeys() {
        Framex.Result refused = Framex.run(folder, Map.of("PROXY_PORT", "0"), "rpc", "serve");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("the RPC broker has no keys").contains("not on 0.0.0.0");
    }

    @Test
    void refusesANumberOfWorkersThatIsNone() {
        Framex.Result refused = Framex.run(folder, Map.of("PROXY_HOST", LOCAL, "PROXY_PORT", "0", "PROXY_WORKERS", "many"),
                "rpc", "serve");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("PROXY_WORKERS must be a number of event loops, 1 to 9999, but is 'many'");
    }
}
