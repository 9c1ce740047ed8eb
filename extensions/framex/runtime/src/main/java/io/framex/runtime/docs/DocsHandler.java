package io.framex.runtime.docs;

import java.util.Map;
import java.util.Optional;

import io.framex.runtime.representation.ContentEncoding;
import io.framex.runtime.representation.Representation;
import io.framex.runtime.representation.RepresentationResponse;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Serves one file of the documentation pages. */
final class DocsHandler implements Handler<RoutingContext> {

    /**
     * Nothing but what this server delivers may run or be fetched. Swagger UI and ReDoc set styles on elements, which takes
     * {@code 'unsafe-inline'} for styles; ReDoc's search runs in a worker that it makes from a blob.
     */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; worker-src blob:; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final DocsAsset asset;
    private final StoredAsset stored;
    private final Map<String, String> headers;

    DocsHandler(DocsAsset asset, StoredAsset stored) {
        this.asset = asset;
        this.stored = stored;
        this.headers = Map.of(
                "Cache-Control", asset.immutable() ? "public, max-age=31536000, immutable" : "no-cache",
                "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "no-referrer");
    }

    @Override
    public void handle(RoutingContext context) {
        if (RepresentationResponse.answered(context)) {
            return;
        }
        if (context.request().path().endsWith("/")) {
            redirectToPage(context);
            return;
        }
        ContentEncoding encoding = ContentEncoding.accepted(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        Optional<Representation> ready = stored.ready(encoding);
        if (ready.isPresent()) {
            RepresentationResponse.send(context, ready.get(), headers);
        } else {
            context.vertx().executeBlocking(() -> stored.load(encoding), false)
                    .onSuccess(file -> RepresentationResponse.send(context, file, headers))
                    .onFailure(context::fail);
        }
    }

    /** Relative, so that it also holds behind a reverse proxy that adds a path in front; the page's links need it. */
    private void redirectToPage(RoutingContext context) {
        String name = asset.path().substring(asset.path().lastIndexOf('/') + 1);
        context.response().setStatusCode(308).putHeader(HttpHeaders.LOCATION, "../" + name).end();
    }
}
