package io.framex.runtime.cli.client;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.framex.runtime.cli.context.CommandContext;
import io.framex.runtime.cli.context.CommandFailure;
import io.framex.runtime.cli.context.ContextHolder;
import io.framex.runtime.cli.context.OutputOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Calls an HTTP API of a running server. */
@Command(name = "call", description = { "Call an HTTP API of a running server and print its data.",
        "The server's OpenAPI document decides which arguments go into path, query and body." })
public final class CallCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @ParentCommand
    ContextHolder parent;

    @Parameters(index = "0", paramLabel = "API",
            description = "/api/v1/echo, \"POST /api/v1/echo_model\", or echo for /api/v1/echo.")
    String api;

    @Parameters(index = "1..*", paramLabel = "KEY=VALUE",
            description = "Parameters; KEY:=JSON for a value that is to be read as JSON.")
    List<String> arguments = new ArrayList<>();

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOption output;

    @Override
    public Integer call() {
        CommandContext context = parent.context();
        ApiReference reference = ApiReference.parse(api);
        List<Argument> parsed = parsedArguments();
        ServerClient client = server.client(context);
        CallRequest request = operation(client, reference)
                .map(operation -> CallRequest.of(operation, reference.path(), parsed))
                .orElseGet(() -> CallRequest.undescribed(reference.method().orElse("GET"), reference.path(), parsed));
        HttpResponse<Reply> response = client.send(request.method(), request.pathAndQuery(), request.body());
        return new ReplyPrinter(context.output(), context.errors(), output.isJson()).print(response);
    }

    private List<Argument> parsedArguments() {
        try {
            return arguments.stream().map(Argument::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static Optional<Operation> operation(ServerClient client, ApiReference reference) {
        List<Operation> candidates = OpenApiDocument.of(client).map(document -> document.operations(reference.path()))
                .orElse(List.of()).stream()
                .filter(operation -> reference.method().map(operation.method()::equals).orElse(true)).toList();
        if (candidates.size() > 1) {
            String choices = candidates.stream().map(operation -> "'" + operation.method() + " " + reference.path() + "'")
                    .collect(Collectors.joining(" or "));
            throw new CommandFailure(reference.path() + " has several methods. Say which: " + choices + ".");
        }
        return candidates.stream().findFirst();
    }
}
