package io.framex.runtime.openapi;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations of a document. */
final class Operations {

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode paths;

    Operations(ObjectNode document) {
        this.paths = document.path("paths");
    }

    List<DocumentedOperation> all() {
        List<DocumentedOperation> all = new ArrayList<>();
        paths.fields().forEachRemaining(path -> {
            for (String method : METHODS) {
                if (path.getValue().path(method) instanceof ObjectNode operation) {
                    all.add(new DocumentedOperation(path.getKey(), operation));
                }
            }
        });
        return all;
    }

    /** Removes matching operations, and the paths that have none left because of that. */
    void removeIf(Predicate<DocumentedOperation> unwanted) {
        for (Iterator<Map.Entry<String, JsonNode>> entries = paths.fields(); entries.hasNext();) {
            Map.Entry<String, JsonNode> path = entries.next();
            if (path.getValue() instanceof ObjectNode item && removeFrom(path.getKey(), item, unwanted) && METHODS.stream().noneMatch(item::has)) {
                entries.remove();
            }
        }
    }

    private static boolean removeFrom(String path, ObjectNode item, Predicate<DocumentedOperation> unwanted) {
        boolean removed = false;
        for (String method : METHODS) {
            if (item.path(method) instanceof ObjectNode operation && unwanted.test(new DocumentedOperation(path, operation))) {
                item.remove(method);
                removed = true;
            }
        }
        return removed;
    }
}
