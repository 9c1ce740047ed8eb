package io.framex.deployment.openapi;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Schemas and responses that plugins' operations share. Where the application has a schema of the same name, for a class
 * {@code Error} say, ours is prefixed.
 */
final class StandardComponents {

    private static final Pattern SCHEMA_REFERENCE = Pattern.compile("\"#/components/schemas/(\\w+)\"");
    private static final String PREFIX = "FrameX";

    private final Map<String, Schema> taken;

    private StandardComponents(Map<String, Schema> taken) {
        this.taken = taken;
    }

    static StandardComponents addTo(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        StandardComponents standard = new StandardComponents(
                components.getSchemas() == null ? Map.of() : Map.copyOf(components.getSchemas()));
        Components ours = DocumentFragment.parse(standard.renamed(DocumentFragment.text("components.json"))).getComponents();
        ours.getSchemas().forEach((name, schema) -> components.addSchema(standard.name(name), schema));
        ours.getResponses().forEach(components::addResponse);
        return standard;
    }

    APIResponse response(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    Schema schema(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name(name));
    }

    private String renamed(String json) {
        return SCHEMA_REFERENCE.matcher(json).replaceAll(reference -> Matcher
                .quoteReplacement("\"#/components/schemas/" + name(reference.group(1)) + '"'));
    }

    private String name(String schema) {
        return taken.containsKey(schema) ? PREFIX + schema : schema;
    }
}
