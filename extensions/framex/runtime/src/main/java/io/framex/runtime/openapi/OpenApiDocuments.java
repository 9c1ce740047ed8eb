package io.framex.runtime.openapi;

import java.util.List;

import io.framex.runtime.access.ProtectedPaths;
import io.framex.runtime.catalog.PluginDescriptor;

/** Renders the OpenAPI document of a selection of plugins without starting the application. */
public final class OpenApiDocuments {

    private OpenApiDocuments() {
    }

    /**
     * Renders the document that a running application with these plugins serves, except for what only a running application
     * knows: its status block, and changes by OpenAPI filters that run at run time.
     * <p>
     * Thread safe. Reads one class path resource and starts nothing.
     *
     * @param active the plugins whose operations the document holds
     * @param protectedPaths the paths whose operations need a key
     * @param format how to write it
     * @return the document, as text
     * @throws IllegalStateException where the application was built without an OpenAPI document
     */
    public static String render(List<PluginDescriptor> active, ProtectedPaths protectedPaths, OpenApiFormat format) {
        return format.write(ActiveDocument.of(StoredDocument.load(), active, protectedPaths));
    }
}
