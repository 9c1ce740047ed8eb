package io.framex.deployment.openapi;

import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Documents an operation that answers with a stream by what one event holds. SmallRye OpenAPI sees an object that has the
 * events as its {@code items}, an {@code io.framex.runtime.stream.EventStream}.
 */
final class StreamResponse {

    private static final String EVENT_STREAM = "text/event-stream";
    private static final String ITEMS = "items";
    private static final String SCHEMAS = "#/components/schemas/";

    private StreamResponse() {
    }

    static void describe(APIResponses responses, OpenAPI document) {
        APIResponse success = responses.getAPIResponse("200");
        if (success == null || success.getContent() == null) {
            return;
        }
        event(success.getContent(), document).ifPresent(schema -> {
            success.setDescription("A stream of server-sent events");
            success.setContent(OASFactory.createContent().addMediaType(EVENT_STREAM,
                    OASFactory.createMediaType().schema(schema)));
        });
    }

    private static Optional<Schema> event(Content content, OpenAPI document) {
        return content.getMediaTypes().values().stream().findFirst()
                .map(MediaType::getSchema)
                .map(schema -> resolve(schema, document.getComponents()))
                .map(Schema::getProperties)
                .map(properties -> properties.get(ITEMS))
                .map(items -> items.getItems() != null ? items.getItems() : items);
    }

    private static Schema resolve(Schema schema, Components components) {
        return schema.getRef() == null || components == null || components.getSchemas() == null ? schema
                : components.getSchemas().get(schema.getRef().substring(SCHEMAS.length()));
    }
}
