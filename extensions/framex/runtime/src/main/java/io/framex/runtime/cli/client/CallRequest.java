package io.framex.runtime.cli.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.runtime.cli.context.CommandFailure;

/**
 * A request with every argument where the operation expects it.
 *
 * @param method HTTP method
 * @param pathAndQuery encoded path and query
 * @param body JSON body
 */
record CallRequest(String method, String pathAndQuery, Optional<String> body) {

    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** The request for an operation that the server describes. */
    static CallRequest of(Operation operation, String path, List<Argument> arguments) {
        if (operation.takesBody() && !operation.takesJson()) {
            throw new CommandFailure(operation.method() + " " + operation.template()
                    + " takes a form, which call does not send. Use a general HTTP client.");
        }
        String filled = path;
        List<Argument> query = new ArrayList<>();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        JsonNode members = operation.bodyMembers();
        for (Argument argument : arguments) {
            if (operation.pathParameters().contains(argument.key())) {
                filled = filled.replace("{" + argument.key() + "}", encoded(argument.value()));
            } else if (operation.queryParameters().contains(argument.key())) {
                query.add(argument);
            } else if (operation.takesBody() && (members.isMissingNode() || members.has(argument.key()))) {
                BodySchema schema = BodySchema.of(members.path(argument.key()), operation.document());
                body.set(argument.key(), argument.asMember(schema));
            } else {
                throw new CommandFailure(operation.method() + " " + operation.template() + " has no parameter '"
                        + argument.key() + "'. It takes: " + known(operation) + ".");
            }
        }
        return new CallRequest(operation.method(), filled + queryString(query),
                operation.takesBody() ? Optional.of(body.toString()) : Optional.empty());
    }

    /** The request where the server describes no such operation: it has the last word then. */
    static CallRequest undescribed(String method, String path, List<Argument> arguments) {
        if (!METHODS_WITH_BODY.contains(method)) {
            return new CallRequest(method, path + queryString(arguments), Optional.empty());
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        arguments.forEach(argument -> body.set(argument.key(), argument.asMember(new BodySchema(Set.of()))));
        return new CallRequest(method, path, Optional.of(body.toString()));
    }

    private static String known(Operation operation) {
        Set<String> names = new TreeSet<>(operation.pathParameters());
        names.addAll(operation.queryParameters());
        operation.bodyMembers().fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static String queryString(List<Argument> arguments) {
        return arguments.isEmpty() ? "" : arguments.stream()
                .map(argument -> encoded(argument.key()) + "=" + encoded(argument.value()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
