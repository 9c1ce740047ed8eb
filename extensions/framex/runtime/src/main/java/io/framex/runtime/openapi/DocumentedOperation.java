package io.framex.runtime.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One operation of a document.
 *
 * @param path its path template
 * @param json the operation object
 */
record DocumentedOperation(String path, ObjectNode json) {

    /** The plugin whose operation this is; empty for operations of the application itself. */
    Optional<String> plugin() {
        return Optional.ofNullable(json.path(OpenApiExtensions.PLUGIN).textValue());
    }

    List<String> tags() {
        List<String> tags = new ArrayList<>();
        json.path("tags").forEach(tag -> tags.add(tag.asText()));
        return tags;
    }
}
