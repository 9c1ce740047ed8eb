package io.framex.runtime.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.runtime.access.ProtectedPaths;

/** Shows which operations need a service key, and how it is sent. */
final class ProtectedOperations {

    private static final String SCHEME = "ServiceKey";
    private static final String SECURITY = "security";

    private final ProtectedPaths paths;

    ProtectedOperations(ProtectedPaths paths) {
        this.paths = paths;
    }

    void mark(ObjectNode document, Operations operations) {
        JsonNode taken = document.path("components").path("securitySchemes");
        String scheme = taken.has(SCHEME) ? "FrameX" + SCHEME : SCHEME;
        operations.all().stream().filter(operation -> paths.contains(operation.path())).forEach(operation -> {
            document.withObject("/components/securitySchemes/" + scheme).put("type", "http").put("scheme", "bearer")
                    .put("description", "A service key, as auth.rules of the server name it");
            require(scheme, operation.json(), document.path(SECURITY));
            ObjectNode responses = operation.json().withObject("/responses");
            if (!responses.has("401")) {
                responses.putObject("401").put("$ref", "#/components/responses/Unauthorized");
            }
        });
    }

    /** The key comes in addition to what the author asks for. */
    private static void require(String scheme, ObjectNode operation, JsonNode common) {
        JsonNode declared = operation.has(SECURITY) ? operation.path(SECURITY) : common;
        ArrayNode security = operation.arrayNode();
        declared.forEach(alternative -> security.add(alternative.deepCopy()));
        if (security.isEmpty()) {
            security.addObject();
        }
        security.forEach(alternative -> ((ObjectNode) alternative).putArray(scheme));
        operation.set(SECURITY, security);
    }
}
