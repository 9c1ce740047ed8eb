package io.framex.proxy.discovery;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Puts what path items refer to in the place of the reference. What many refer to counts as often, so that a small document cannot
 * become a large one. Used once.
 */
final class PathItems {

    static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final String PARAMETERS = "parameters";
    private static final int LONGEST_CHAIN = 20;

    private final JsonNode document;
    private final Map<JsonNode, Long> sizes = new IdentityHashMap<>();
    private long left;

    /**
     * @param limit about how many characters references may add
     */
    PathItems(JsonNode document, long limit) {
        this.document = document;
        this.left = limit;
    }

    /**
     * Operations and parameters of an item; its own win over those of what it refers to.
     *
     * @throws UnusableDocumentException where references would add too much
     */
    ObjectNode resolved(JsonNode item) {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        JsonNode current = item;
        for (int i = 0; i < LONGEST_CHAIN && current.isObject(); i++) {
            for (String method : METHODS) {
                if (current.has(method)) {
                    resolved.putIfAbsent(method, current.get(method));
                }
            }
            if (current.path(PARAMETERS).isArray()) {
                resolved.putIfAbsent(PARAMETERS, current.get(PARAMETERS));
            }
            if (!current.path("$ref").isTextual()) {
                break;
            }
            current = FragmentPointer.target(document, current.get("$ref").textValue());
            left -= sizes.computeIfAbsent(current, PathItems::size);
            if (left < 0) {
                throw new UnusableDocumentException("its paths refer to so much that it would be too large (max_document_size)");
            }
        }
        return resolved;
    }

    private static long size(JsonNode node) {
        long size = 4;
        if (node.isContainerNode()) {
            for (JsonNode child : node) {
                size += size(child);
            }
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                size += member.getKey().length();
            }
        } else if (node.isTextual()) {
            size += node.textValue().length();
        }
        return size;
    }
}
