package io.framex.runtime.cli.client;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of an OpenAPI document.
 *
 * @param method HTTP method, upper case
 * @param template path with <code>{name}</code> for path parameters
 * @param description the operation object
 * @param document where its references point to
 */
record Operation(String method, String template, JsonNode description, OpenApiDocument document) {

    private static final String JSON = "application/json";

    Set<String> pathParameters() {
        return parameters("path");
    }

    Set<String> queryParameters() {
        return parameters("query");
    }

    boolean takesBody() {
        return description.has("requestBody");
    }

    boolean takesJson() {
        return body().path("content").has(JSON);
    }

    /** Schemas of the body's members, by name; empty where the body says nothing about them. */
    JsonNode bodyMembers() {
        return document.resolve(body().path("content").path(JSON).path("schema")).path("properties");
    }

    private JsonNode body() {
        return document.resolve(description.path("requestBody"));
    }

    private Set<String> parameters(String location) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode reference : description.path("parameters")) {
            JsonNode parameter = document.resolve(reference);
            if (location.equals(parameter.path("in").asText())) {
                names.add(parameter.path("name").asText());
            }
        }
        return names;
    }
}
