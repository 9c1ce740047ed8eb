package io.framex.runtime.http;

import java.util.concurrent.CompletionStage;

import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;

/** Puts results that arrive later, or with a status and headers of their own, into envelopes. Called by generated code. */
public final class Results {

    public static <T> Uni<Envelope<T>> envelope(Uni<T> result) {
        return result.map(Envelope::success);
    }

    public static <T> CompletionStage<Envelope<T>> envelope(CompletionStage<T> result) {
        return result.thenApply(Envelope::success);
    }

    public static <T> Uni<RestResponse<Envelope<T>>> envelopeOfResponse(Uni<RestResponse<T>> result) {
        return result.map(Results::envelopeOfResponse);
    }

    public static <T> CompletionStage<RestResponse<Envelope<T>>> envelopeOfResponse(
            CompletionStage<RestResponse<T>> result) {
        return result.thenApply(Results::envelopeOfResponse);
    }

    /** Keeps status and headers; a response without an entity stays without one. */
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
