package io.framex.runtime.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Adds to the OpenAPI document what somebody else serves under the paths of this application. CDI beans of this type are asked. */
public interface DocumentContribution {

    /**
     * Adds operations and components. Called on a thread that may block, each time the document is rendered; what no operation
     * refers to is taken out afterwards.
     *
     * @param document the document; changed in place
     */
    void addTo(ObjectNode document);

    /** Grows when {@link #addTo} would add something else, so that the document is rendered again. Must not block. */
    long version();
}
