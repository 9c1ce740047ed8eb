package io.framex.proxy.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.proxy.argument.Parameter;
import io.framex.proxy.discovery.FragmentPointer;

/**
 * Adds one foreign document to ours. Components and operation ids whose names are taken get another name, with all references to
 * them. Used once.
 */
final class DocumentMerge {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> KINDS = List.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers",
            "links", "callbacks");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^A-Za-z0-9._-]");

    private final ObjectNode document;
    private final JsonNode foreign;
    private final String tag;
    private final References references = new References();
    private final ForeignNodes nodes;
    private final Names operationIds = new Names();
    private final Set<String> given = new HashSet<>();

    /**
     * @param document ours; changed in place
     * @param foreign the other one
     * @param url of the upstream, without user information
     */
    DocumentMerge(ObjectNode document, JsonNode foreign, String url) {
        this.document = document;
        this.foreign = foreign;
        this.tag = "proxy(" + url + ")";
        this.nodes = new ForeignNodes(references, foreign.path("openapi").asText("").startsWith("3.0"));
    }

    /**
     * @param forwarded whether an operation is forwarded, by method and path template
     */
    void add(BiPredicate<String, String> forwarded) {
        document.path("paths").forEach(path -> path.forEach(operation -> operationIds.take(operation.path("operationId").asText())));
        List<Shown> shown = shown(forwarded);
        if (!shown.isEmpty()) {
            shown.forEach(this::name);
            nameComponents();
            shown.forEach(this::add);
            addComponents();
            document.withArray("tags").addObject().put("name", tag)
                    .put("description", "Operations of another service, which requests are forwarded to");
        }
    }

    private List<Shown> shown(BiPredicate<String, String> forwarded) {
        List<Shown> shown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : foreign.path("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().path(method).isObject()
                        && forwarded.test(method.toUpperCase(Locale.ROOT), path.getKey())) {
                    shown.add(new Shown(path.getKey(), method, path.getValue()));
                }
            }
        }
        return shown;
    }

    private void name(Shown shown) {
        String pointer = "/paths/" + References.step(shown.path()) + "/" + shown.method();
        references.part(pointer, pointer);
        JsonNode id = shown.operation().path("operationId");
        // Of two with one id, which is an error of theirs, links mean the first.
        if (id.isTextual() && references.operation(id.textValue()) == null) {
            references.operation(id.textValue(), operationIds.free(id.textValue()));
        }
    }

    private void add(Shown shown) {
        ObjectNode operation = (ObjectNode) nodes.copy(shown.operation());
        if (shown.item().path("parameters").isArray()) {
            addParameters(operation, shown);
        }
        addUndescribed(operation, shown);
        operation.putArray("tags").add(tag);
        JsonNode id = shown.operation().path("operationId");
        if (id.isTextual()) {
            String ours = references.operation(id.textValue());
            operation.put("operationId", given.add(ours) ? ours : operationIds.free(id.textValue()));
        }
        if (!operation.path("responses").isObject() || operation.path("responses").isEmpty()) {
            operation.putObject("responses").putObject("default").put("description", "Not described");
        }
        document.withObject("/paths").withObjectProperty(shown.path()).set(shown.method(), operation);
    }

    /** Those of the path stand for all its methods; here another service may have the others. The operation's own win. */
    private void addParameters(ObjectNode operation, Shown shown) {
        Set<String> own = new HashSet<>();
        shown.operation().path("parameters").forEach(parameter -> own.add(identity(parameter)));
        for (JsonNode parameter : shown.item().get("parameters")) {
            if (own.add(identity(parameter))) {
                operation.withArray("parameters").add(nodes.copy(parameter));
            }
        }
    }

    /** Many frameworks leave out parameters of the path that their authors say nothing about. */
    private void addUndescribed(ObjectNode operation, Shown shown) {
        Set<String> described = new HashSet<>();
        shown.operation().path("parameters").forEach(parameter -> described.add(identity(parameter)));
        shown.item().path("parameters").forEach(parameter -> described.add(identity(parameter)));
        Parameter.IN_TEMPLATE.matcher(shown.path()).results().map(place -> place.group(1)).filter(name -> described.add("path " + name))
                .forEach(name -> operation.withArray("parameters").addObject().put("name", name).put("in", "path")
                        .put("required", true).putObject("schema").put("type", "string"));
    }

    private String identity(JsonNode parameter) {
        JsonNode meant = FragmentPointer.followed(foreign, parameter);
        return meant.path("in").asText() + " " + meant.path("name").asText();
    }

    private void nameComponents() {
        for (String kind : KINDS) {
            Names taken = new Names();
            document.path("components").path(kind).fieldNames().forEachRemaining(taken::take);
            for (Map.Entry<String, JsonNode> component : foreign.path("components").path(kind).properties()) {
                if (!kind.equals("links") || nodes.link(component.getValue()) != null) {
                    String name = NOT_ALLOWED.matcher(component.getKey()).replaceAll("_");
                    references.part(pointer(kind, component.getKey()), pointer(kind, taken.free(name)));
                }
            }
        }
    }

    private void addComponents() {
        for (String kind : KINDS) {
            for (Map.Entry<String, JsonNode> component : foreign.path("components").path(kind).properties()) {
                String ours = references.part(FragmentPointer.encoded(pointer(kind, component.getKey())));
                if (ours != null) {
                    JsonNode value = component.getValue();
                    document.withObjectProperty("components").withObjectProperty(kind).set(
                            ours.substring(ours.lastIndexOf('/') + 1), kind.equals("links") ? nodes.link(value) : nodes.copy(value));
                }
            }
        }
    }

    private static String pointer(String kind, String name) {
        return "/components/" + kind + "/" + References.step(name);
    }

    private record Shown(String path, String method, JsonNode item) {

        JsonNode operation() {
            return item.get(method);
        }
    }
}
