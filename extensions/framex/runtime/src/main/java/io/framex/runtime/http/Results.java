package io.framex.runtime.http;

import org.jboss.resteasy.reactive.RestResponse;

/** Puts results into envelopes, also those with a status and headers of their own. */
public final class Results {

    /** The envelope of a result that arrived later, whatever it is. */
    static Object enveloped(Object result) {
        return result instanceof RestResponse<?> response ? envelopeOfResponse(response) : Envelope.success(result);
    }

    /** Called by generated code. Keeps status and headers; a response without an entity stays without one. */
    public static <T> RestResponse<Envelope<T>> envelopeOfResponse(RestResponse<T> response) {
        RestResponse.ResponseBuilder<Envelope<T>> builder = RestResponse.ResponseBuilder
                .create(response.getStatusInfo());
        response.getHeaders().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        if (response.hasEntity()) {
            int status = response.getStatus();
            String message = status < 300 ? "success" : response.getStatusInfo().getReasonPhrase();
            builder.entity(new Envelope<>(status, message, Timestamps.now(), response.getEntity()));
        }
        return builder.build();
    }

    private Results() {
    }
}
