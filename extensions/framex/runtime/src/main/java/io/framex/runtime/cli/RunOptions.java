package io.framex.runtime.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Option;

/** The settings that {@code run} takes as options; they win over every other source. */
final class RunOptions {

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on (server.host).")
    String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on, 0 for any free one (server.port).")
    Integer port;

    @Option(names = "--dashboard-host", paramLabel = "ADDRESS",
            description = "Address of the Ray dashboard (server.dashboard_host).")
    String dashboardHost;

    @Option(names = "--dashboard-port", paramLabel = "PORT",
            description = "Port of the Ray dashboard (server.dashboard_port).")
    Integer dashboardPort;

    @Option(names = "--num-cpus", paramLabel = "NUMBER",
            description = "Processors for the execution engine, -1 for all (server.num_cpus).")
    Integer numCpus;

    @Option(names = "--load-plugins", paramLabel = "PLUGIN",
            description = "Plugin to activate, by name, class or package, or as a source file X.java; repeatable, "
                    + "replaces load_plugins.")
    List<String> loadPlugins;

    @Option(names = "--load-builtin-plugins", paramLabel = "PLUGIN",
            description = "Built-in plugin to activate; repeatable, replaces load_builtin_plugins.")
    List<String> loadBuiltinPlugins;

    @Option(names = "--use-ray", negatable = true, fallbackValue = "true",
            description = "Whether functions run on Ray (server.use_ray).")
    Boolean useRay;

    @Option(names = "--engine", paramLabel = "ENGINE",
            description = "Execution engine: local, ray or nats (server.engine).")
    String engine;

    @Option(names = "--enable-proxy", negatable = true, fallbackValue = "true",
            description = "Whether calls fall back to the proxy plugin (server.enable_proxy).")
    Boolean enableProxy;

    /** The options that were given, by setting key. */
    Map<String, Object> asSettings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.host", host);
        settings.put("server.port", port);
        settings.put("server.dashboard_host", dashboardHost);
        settings.put("server.dashboard_port", dashboardPort);
        settings.put("server.num_cpus", numCpus);
        settings.put("server.use_ray", useRay);
        settings.put("server.engine", engine);
        settings.put("server.enable_proxy", enableProxy);
        settings.put("load_plugins", loadPlugins);
        settings.put("load_builtin_plugins", loadBuiltinPlugins);
        settings.values().removeIf(java.util.Objects::isNull);
        return settings;
    }
}
