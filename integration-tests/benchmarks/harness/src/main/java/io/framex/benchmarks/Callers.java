package io.framex.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How two processes are started of which one calls the other.
 *
 * @param callee has the function
 * @param ready the callee answers this path when it is up
 * @param caller calls it, once it runs
 * @param drive the caller calls when this path is asked for, with a query
 */
record Callers(Application callee, String ready, Function<Server, Application> caller, String drive) {

    private static final String FUNCTION = "benchmark.relay";
    /** 32 bytes that nobody else needs to know. */
    private static final String KEYS = "[{\"id\":\"benchmark\",\"key\":\"MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=\"}]";

    /** Two instances of FrameX, encrypted. */
    static Callers framex(List<String> launch, Map<String, String> settings) {
        Map<String, String> encrypted = new HashMap<>(settings);
        encrypted.put("PLUGINS__PROXY__KEYS", KEYS);
        return new Callers(services(launch, encrypted), "/ping", callee -> {
            Map<String, String> calling = new HashMap<>(encrypted);
            calling.put("PLUGINS__PROXY__PROXY_FUNCTIONS", "{\"" + callee.url("") + "\":[\"" + FUNCTION + "\"]}");
            calling.put("SERVER__ENABLE_PROXY", "true");
            return services(launch, calling);
        }, Call.DRIVE);
    }

    private static Application services(List<String> launch, Map<String, String> environment) {
        return Application.framex("FrameX", launch, "--load-builtin-plugins", "proxy", "--load-plugins", "services")
                .with(environment);
    }

    /** A REST client and its server. */
    static Callers plain(List<String> launch) {
        return new Callers(Application.plain("plain Quarkus", launch), "/", callee -> Application
                .plain("plain Quarkus", launch).with(Map.of("QUARKUS_REST_CLIENT_RELAY_URL", callee.url(""))), "/drive");
    }

    /**
     * grpc-java.
     *
     * @param executor {@code direct} or {@code executor}
     */
    static Callers grpc(Path module, String executor, String... options) {
        int port = Server.freePort();
        return new Callers(grpc(module, "callee", port, executor, options), "/",
                callee -> grpc(module, "caller", port, executor, options), "/drive");
    }

    private static Application grpc(Path module, String role, int grpcPort, String executor, String... options) {
        return new Application("grpc-java", port -> {
            List<String> command = new ArrayList<>(
                    List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(List.of(options));
            command.addAll(List.of("-cp", module.resolve("target/classes") + ":" + module.resolve("target/libraries/*"),
                    "com.example.grpc.GrpcPeer", role, String.valueOf(port), String.valueOf(grpcPort), executor));
            return command;
        }, port -> Map.of());
    }

    /** Two instances of Python FrameX. */
    static Callers python(Path installation, Path modules) {
        return new Callers(python(installation, modules, ""), Call.DRIVE + Call.of(1, 200).query(0), callee -> python(installation,
                modules, """
                        proxy_urls = ["%1$s"]
                        proxy_functions = { "%1$s" = ["relay.relay"] }
                        [plugins.proxy.auth]
                        rules = { "/api/v1/proxy/remote" = ["proxy-key"] }
                        """.formatted(callee.url(""))), Call.DRIVE);
    }

    private static Application python(Path installation, Path modules, String proxy) {
        return new Application("Python FrameX", port -> List.of("sh", "-c", "printf '%s' \"$CONFIG\" > config.toml; exec "
                + installation.resolve("bin/framex") + " run"), port -> Map.of("PYTHONPATH", modules.toString(),
                        "PYTHONDONTWRITEBYTECODE", "1", "CONFIG", """
                                load_builtin_plugins = ["proxy"]
                                load_plugins = ["python_relay"]
                                [server]
                                host = "127.0.0.1"
                                port = %d
                                enable_proxy = true
                                use_ray = false
                                [log]
                                ignored_contains = ["GET /api/v1/drive", "POST /api/v1/proxy/remote"]
                                [auth]
                                rules = { "/api/v1/proxy/remote" = ["proxy-key"] }
                                [plugins.proxy]
                                %s""".formatted(port, proxy)));
    }
}
