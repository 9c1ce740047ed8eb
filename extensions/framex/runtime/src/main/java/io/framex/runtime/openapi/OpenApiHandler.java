package io.framex.runtime.openapi;

import java.util.Map;
import java.util.Optional;

import io.framex.runtime.representation.ContentEncoding;
import io.framex.runtime.representation.Representation;
import io.framex.runtime.representation.RepresentationResponse;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Serves the document. Requests cost a lookup; whoever comes first after it got too old has it rendered on a worker. */
final class OpenApiHandler implements Handler<RoutingContext> {

    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "no-cache", "X-Content-Type-Options", "nosniff");

    private final DocumentCache cache;

    OpenApiHandler(DocumentCache cache) {
        this.cache = cache;
    }

    @Override
    public void handle(RoutingContext context) {
        if (RepresentationResponse.answered(context)) {
            return;
        }
        ContentEncoding encoding = ContentEncoding.accepted(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        Optional<Representation> ready = cache.ready(encoding);
        if (ready.isPresent()) {
            send(context, ready.get());
        } else {
            context.vertx().executeBlocking(() -> cache.current(encoding), false)
                    .onSuccess(document -> send(context, document))
                    .onFailure(context::fail);
        }
    }

    private static void send(RoutingContext context, Representation document) {
        RepresentationResponse.send(context, document, HEADERS);
    }
}
