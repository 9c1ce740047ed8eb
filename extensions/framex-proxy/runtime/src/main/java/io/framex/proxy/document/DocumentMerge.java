package io.framex.proxy.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Adds one foreign document to ours. Components and operation ids whose names are taken get another name, with all references to
 * them. Used once.
 */
final class DocumentMerge {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> KINDS = List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers",
            "links", "callbacks", "pathItems");

    private final ObjectNode document;
    private final JsonNode foreign;
    private final String tag;
    private final Map<String, String> names = new HashMap<>();
    private final ForeignNodes nodes;
    private final Set<String> operationIds = new HashSet<>();

    /**
     * @param document ours; changed in place
     * @param foreign the other one
     * @param url of the upstream, without user information
     */
    DocumentMerge(ObjectNode document, JsonNode foreign, String url) {
        this.document = document;
        this.foreign = foreign;
        this.tag = "proxy(" + url + ")";
        this.nodes = new ForeignNodes(names, foreign.path("openapi").asText("").startsWith("3.0"));
    }

    /**
     * @param forwarded whether an operation is forwarded, by method and path template
     */
    void add(BiPredicate<String, String> forwarded) {
        document.path("paths").forEach(path -> path.forEach(operation -> operationIds.add(operation.path("operationId").asText())));
        nameComponents();
        boolean any = false;
        for (Map.Entry<String, JsonNode> path : foreign.path("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().path(method).isObject()
                        && forwarded.test(method.toUpperCase(Locale.ROOT), path.getKey())) {
                    add(path.getKey(), method, path.getValue());
                    any = true;
                }
            }
        }
        if (any) {
            addComponents();
        }
    }

    private void add(String path, String method, JsonNode item) {
        ObjectNode operation = (ObjectNode) nodes.copy(item.get(method));
        operation.remove(List.of("servers", "externalDocs", "security", "tags"));
        if (item.path("parameters").isArray()) {
            // They stand for all methods of the path there; here another service may have the others.
            item.get("parameters").forEach(parameter -> operation.withArray("parameters").add(nodes.copy(parameter)));
        }
        operation.putArray("tags").add(tag);
        if (operation.has("operationId")) {
            operation.put("operationId", free(operation.get("operationId").asText(), operationIds));
        }
        if (!operation.path("responses").isObject() || operation.path("responses").isEmpty()) {
            operation.putObject("responses").putObject("default").put("description", "Not described");
        }
        document.withObject("/paths").withObjectProperty(path).set(method, operation);
    }

    private void nameComponents() {
        for (String kind : KINDS) {
            Set<String> taken = new HashSet<>();
            document.path("components").path(kind).fieldNames().forEachRemaining(taken::add);
            foreign.path("components").path(kind).fieldNames().forEachRemaining(name -> names
                    .put("#/components/" + kind + "/" + name, "#/components/" + kind + "/" + free(name, taken)));
        }
    }

    private void addComponents() {
        for (String kind : KINDS) {
            for (Map.Entry<String, JsonNode> component : foreign.path("components").path(kind).properties()) {
                String name = names.get("#/components/" + kind + "/" + component.getKey());
                ObjectNode components = document.withObjectProperty("components").withObjectProperty(kind);
                components.set(name.substring(name.lastIndexOf('/') + 1), nodes.copy(component.getValue()));
            }
        }
    }

    /** The name, or the first of its kind with a number that is free; taken from now on. */
    private static String free(String name, Set<String> taken) {
        String candidate = name;
        for (int number = 2; !taken.add(candidate); number++) {
            candidate = name + "_" + number;
        }
        return candidate;
    }
}
