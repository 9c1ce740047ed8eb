package io.framex.rpc.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.framex.rpc.client.RpcClient;
import io.framex.rpc.client.RpcException;
import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandFailure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which brokers a command talks to. */
final class BrokerOptions {

    private static final String KEY_VARIABLE = "FRAMEX_KEY";

    @Spec(Target.MIXEE)
    CommandSpec command;

    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://127.0.0.1:8000",
            description = "Address of a broker; repeatable, each is asked first in turn. Default: ${DEFAULT-VALUE}.")
    List<String> urls;

    @Option(names = "--key", paramLabel = "KEY",
            description = "Key to send as X-API-Key. Default: the environment variable " + KEY_VARIABLE + ".")
    String key;

    @Option(names = "--connect-timeout", paramLabel = "SECONDS", defaultValue = "5",
            description = "How long connecting may take. Default: ${DEFAULT-VALUE}.")
    int connectTimeout;

    /** Asks the brokers; what keeps them from answering becomes a failure of one line. */
    <T> T ask(CommandContext context, Function<RpcClient, T> question) {
        try {
            return question.apply(client(context, urls));
        } catch (RpcException failure) {
            throw new CommandFailure(failure.getMessage().replaceAll("\\R", " "), failure);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command.commandLine(), wrong.getMessage());
        }
    }

    /** A client of each broker, by its URL. */
    Map<String, RpcClient> each(CommandContext context) {
        try {
            Map<String, RpcClient> clients = new LinkedHashMap<>();
            urls.forEach(url -> clients.put(url, client(context, List.of(url))));
            return clients;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command.commandLine(), wrong.getMessage());
        }
    }

    private RpcClient client(CommandContext context, List<String> brokers) {
        return RpcClient.at(brokers.toArray(String[]::new))
                .key(key == null ? context.environment().get(KEY_VARIABLE) : key)
                .connectTimeout(Duration.ofSeconds(Math.max(1, connectTimeout))).build();
    }
}
