package io.framex.runtime.cli.client;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.ConfigOption;
import io.framex.runtime.config.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which running server a command talks to, and how long it waits for it. */
final class ServerOptions {

    private static final String KEY_VARIABLE = "FRAMEX_KEY";

    @Spec(Target.MIXEE)
    CommandSpec command;

    @Option(names = "--url", paramLabel = "URL",
            description = "Address of the server. Default: http:// with server.host and server.port of the settings.")
    String url;

    @Option(names = "--key", paramLabel = "KEY",
            description = "Service key to send as Authorization. Default: the environment variable " + KEY_VARIABLE + ".")
    String key;

    @Option(names = "--connect-timeout", paramLabel = "SECONDS", defaultValue = "5",
            description = "How long connecting may take. Default: ${DEFAULT-VALUE}.")
    int connectTimeout;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60",
            description = "How long the answer may take, of a stream only its start. Default: ${DEFAULT-VALUE}.")
    int timeout;

    @Mixin
    ConfigOption config;

    ServerClient client(CommandContext context) {
        return new ServerClient(address(context), authorization(context),
                seconds("--connect-timeout", connectTimeout), seconds("--timeout", timeout));
    }

    private URI address(CommandContext context) {
        if (url != null) {
            return checked(url);
        }
        Settings settings = config.load(context, Map.of());
        return ServerAddress.of(settings.value("server.host").orElse("127.0.0.1"),
                settings.value("server.port").orElse("8080"));
    }

    private URI checked(String address) {
        try {
            URI uri = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like an address without a scheme
        }
        throw new ParameterException(command.commandLine(),
                "--url must look like http://127.0.0.1:8080, but is '" + address + "'");
    }

    private Optional<String> authorization(CommandContext context) {
        return Optional.ofNullable(key).or(() -> Optional.ofNullable(context.environment().get(KEY_VARIABLE)));
    }

    private Duration seconds(String option, int value) {
        if (value < 1) {
            throw new ParameterException(command.commandLine(), option + " must be at least 1, but is " + value);
        }
        return Duration.ofSeconds(value);
    }
}
