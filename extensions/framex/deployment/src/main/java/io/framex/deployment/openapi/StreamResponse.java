package io.framex.deployment.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Documents the events of an operation that answers with a stream. */
final class StreamResponse {

    private static final String EVENT_STREAM = "text/event-stream";

    private StreamResponse() {
    }

    static void describe(APIResponses responses, StandardComponents components) {
        APIResponse success = responses.getAPIResponse("200");
        if (success == null) {
            success = OASFactory.createAPIResponse().description("A stream of server-sent events");
            responses.addAPIResponse("200", success);
        }
        success.setContent(OASFactory.createContent().addMediaType(EVENT_STREAM,
                OASFactory.createMediaType().schema(components.schema("FrameXStreamEvent"))));
    }
}
