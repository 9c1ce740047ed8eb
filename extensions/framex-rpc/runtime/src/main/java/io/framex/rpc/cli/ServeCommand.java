package io.framex.rpc.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import io.framex.runtime.cli.FrameXMain;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.ConfigOption;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code framex run} with the broker, and with the environment variables of syft-proxy. */
@Command(name = "serve", description = { "Start a broker and wait until it is stopped.",
        "Listens on PROXY_HOST and PROXY_PORT, else 0.0.0.0:8000, unless server.host and server.port say otherwise." })
final class ServeCommand implements Callable<Integer> {

    private static final String BUILTIN = "load_builtin_plugins";
    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";

    @ParentCommand
    ContextHolder parent;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on.")
    String host;

    @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on, 0 for any free one.")
    Integer port;

    @Mixin
    ConfigOption config;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        Settings settings = config.load(context, Map.of());
        Map<String, String> environment = environment(context, settings);
        List<String> arguments = new ArrayList<>(List.of("run"));
        List<String> plugins = new ArrayList<>(settings.list(BUILTIN));
        if (!plugins.contains("rpc")) {
            plugins.add("rpc");
        }
        plugins.forEach(plugin -> arguments.addAll(List.of("--load-builtin-plugins", plugin)));
        add(arguments, "--config", config.request(context, Map.of()).configFile().orElse(null));
        add(arguments, "--host", host);
        add(arguments, "--port", port);
        return FrameXMain.execute(new CommandContext(context.workingDirectory(), environment, context.catalog(),
                context.server(), context.output(), context.errors()), arguments);
    }

    private Map<String, String> environment(CommandContext context, Settings settings) {
        Map<String, String> given = context.environment();
        Map<String, String> environment = new HashMap<>(given);
        otherwise(environment, settings, "server.host", "SERVER__HOST", given.getOrDefault("PROXY_HOST", "0.0.0.0"));
        otherwise(environment, settings, "server.port", "SERVER__PORT", given.getOrDefault("PROXY_PORT", "8000"));
        otherwise(environment, settings, "log.level", "LOG__LEVEL", given.get("PROXY_LOG_LEVEL"));
        otherwise(environment, settings, "plugins.rpc.default_timeout", "PLUGINS__RPC__DEFAULT_TIMEOUT",
                given.get("PROXY_TIMEOUT"));
        if (given.containsKey("PROXY_MAX_REQUESTS")) {
            context.errors().println("PROXY_MAX_REQUESTS has no effect: the server need not be started anew after so many requests.");
        }
        String workers = given.get("PROXY_WORKERS");
        if (workers != null && System.getProperty(EVENT_LOOPS) == null) {
            if (!workers.matches("[1-9]\\d{0,3}")) {
                throw new CommandFailure("PROXY_WORKERS must be a number of event loops, 1 to 9999, but is '" + workers + "'");
            }
            System.setProperty(EVENT_LOOPS, workers);
        }
        return environment;
    }

    private static void otherwise(Map<String, String> environment, Settings settings, String key, String variable, String value) {
        if (value != null && settings.entries().stream().noneMatch(entry -> entry.key().equals(key))) {
            environment.put(variable, value);
        }
    }

    private static void add(List<String> arguments, String option, Object value) {
        if (value != null) {
            arguments.addAll(List.of(option, String.valueOf(value)));
        }
    }
}
