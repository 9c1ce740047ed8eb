package io.framex.proxy.discovery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.proxy.argument.ArgumentPlan;
import io.framex.proxy.route.Operation;

/**
 * What is used of a document, read once.
 *
 * @param plans which operations there are, and where the arguments of calls go
 * @param tree {@code openapi}, {@code paths} without references of whole path items, and {@code components}; not to be changed
 * @param otherNumbers how many numbers were left out, since JSON does not have them
 */
record UpstreamDocument(Map<Operation, ArgumentPlan> plans, JsonNode tree, int otherNumbers) {

    /**
     * @param maxOperations how many operations there may be
     * @param maxSize largest document, in bytes
     * @throws UnusableDocumentException where it is no OpenAPI document, or goes beyond a bound
     */
    static UpstreamDocument read(byte[] body, int maxOperations, long maxSize) {
        DocumentTree read = DocumentTree.read(body, maxSize);
        JsonNode document = read.root();
        if (!document.isObject() || !document.has("openapi")) {
            throw new UnusableDocumentException("it is no OpenAPI document");
        }
        PathItems items = new PathItems(document, maxSize);
        ArgumentPlans arguments = new ArgumentPlans(document);
        Map<Operation, ArgumentPlan> plans = new LinkedHashMap<>();
        ObjectNode paths = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (isUsable(path.getKey())) {
                ObjectNode item = items.resolved(path.getValue());
                paths.set(path.getKey(), item);
                PathItems.METHODS.stream().filter(item::has)
                        .forEach(method -> plans.put(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()),
                                arguments.plan(path.getKey(), item, item.get(method))));
                if (plans.size() > maxOperations) {
                    throw new UnusableDocumentException("it has more than " + maxOperations + " operations (max_operations)");
                }
            }
        }
        ObjectNode used = JsonNodeFactory.instance.objectNode();
        used.set("openapi", document.get("openapi"));
        used.set("paths", paths);
        if (document.path("components").isObject()) {
            used.set("components", document.get("components"));
        }
        return new UpstreamDocument(Collections.unmodifiableMap(plans), used, read.otherNumbers());
    }

    /** Which operations there are, in their order. */
    List<Operation> operations() {
        return List.copyOf(plans.keySet());
    }

    /** Paths that no request that is served could have are left out. */
    private static boolean isUsable(String template) {
        return template.startsWith("/") && template.length() <= 2_000 && template.chars().noneMatch(
                c -> c <= ' ' || c == 0x7f || c == '%' || c == '?' || c == '#' || c == ';' || c == '\\');
    }
}
