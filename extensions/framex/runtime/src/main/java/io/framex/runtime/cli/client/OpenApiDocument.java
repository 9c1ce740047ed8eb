package io.framex.runtime.cli.client;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.runtime.cli.context.Json;

/** What a running server says about its operations. */
record OpenApiDocument(JsonNode root) {

    private static final String PATH = "/api/v1/openapi.json";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete", "head", "options");

    /** Fetches the document; empty where the server does not give it to this caller. */
    static Optional<OpenApiDocument> of(ServerClient client) {
        HttpResponse<Reply> response = client.get(PATH);
        if (response.statusCode() != 200 || !(response.body() instanceof Reply.Complete reply)) {
            return Optional.empty();
        }
        try {
            JsonNode root = Json.parse(reply.body());
            return root.path("openapi").isTextual() ? Optional.of(new OpenApiDocument(root)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** All operations of a path, which may be a template itself or a concrete path. */
    List<Operation> operations(String path) {
        JsonNode paths = root.path("paths");
        if (paths.has(path)) {
            return operations(path, paths.get(path));
        }
        List<Operation> found = new ArrayList<>();
        paths.fields().forEachRemaining(entry -> {
            if (found.isEmpty() && covers(entry.getKey(), path)) {
                found.addAll(operations(entry.getKey(), entry.getValue()));
            }
        });
        return found;
    }

    private List<Operation> operations(String template, JsonNode item) {
        return METHODS.stream().filter(item::has)
                .map(method -> new Operation(method.toUpperCase(Locale.ROOT), template, item.get(method), this)).toList();
    }

    private static boolean covers(String template, String path) {
        String pattern = Pattern.compile("\\{[^/}]+}").splitAsStream(template + "\0").map(Pattern::quote)
                .reduce((left, right) -> left + "[^/]+" + right).orElseThrow();
        return Pattern.matches(pattern, path + "\0");
    }

    /** The schema itself where it is a reference to one of this document's components. */
    JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asText("");
        return reference.startsWith("#/") ? root.at(reference.substring(1)) : schema;
    }
}
