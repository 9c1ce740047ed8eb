package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies that are compared.
 *
 * @param setting where they are
 * @param origin port of what is behind them
 */
record ProxyPeers(Setting setting, int origin) {

    private static final String[] JVM_OPTIONS = { "-Xms512m", "-Xmx512m" };

    /** With rules for headers; deadline, breaker and metrics are on. As its peers have it, one event loop for one core. */
    private static final String SETTINGS = """
            load_builtin_plugins = ["proxy"]
            quarkus.vertx.event-loops-pool-size = 1

            [server]
            max_body_size = "2G"

            [deployments.proxy]
            max_ongoing_requests = 4000

            [plugins.proxy]
            timeout = 30

            [plugins.proxy.proxy_urls."http://127.0.0.1:%d"]
            enable = ["/*"]
            pool_size = 4096
            headers = { request_deny = ["X-Internal", "X-Debug"], response_deny = ["X-Powered-By", "X-Internal"] }
            """;

    /** The distribution on the JVM. */
    Application framex() {
        return distribution(Application.jvm(setting.checkout().resolve("src/target/quarkus-app/quarkus-run.jar"), JVM_OPTIONS));
    }

    /** The distribution as a native binary, where there is one. */
    Optional<Application> framexNative() {
        return Optional.of(setting.checkout().resolve("src/target/framex")).filter(Files::isExecutable)
                .map(binary -> distribution(List.of(binary.toString())));
    }

    /** The sample of vertx-http-proxy. */
    Application vertx() {
        return new Application("vertx-http-proxy", port -> jvm("vertx-proxy", "com.example.vertxproxy.VertxProxyMain",
                String.valueOf(port), String.valueOf(origin)), port -> Map.of());
    }

    /** Spring Cloud Gateway with a route for everything. */
    Application spring() {
        String route = "--spring.cloud.gateway.server.webflux.routes[0].";
        return new Application("Spring Cloud Gateway", port -> jvm("spring-gateway",
                "com.example.springgateway.SpringGatewayMain", "--server.address=127.0.0.1", "--server.port=" + port,
                route + "id=all", route + "uri=http://127.0.0.1:" + origin, route + "predicates[0]=Path=/**"), port -> Map.of());
    }

    /** nginx with connections that are used again. */
    Application nginx() {
        return Nginx.proxy(origin);
    }

    private Application distribution(List<String> launch) {
        try {
            Path folder = Files.createTempDirectory("framex-benchmark-proxy");
            Path file = Files.writeString(folder.resolve("config.toml"), SETTINGS.formatted(origin));
            return Application.framex("FrameX", launch, "--config", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> jvm(String module, String main, String... arguments) {
        Path target = setting.folder().resolve(module).resolve("target");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(JVM_OPTIONS));
        command.addAll(List.of("-cp", target.resolve("classes") + ":" + target.resolve("libraries") + "/*", main));
        command.addAll(List.of(arguments));
        return command;
    }
}
