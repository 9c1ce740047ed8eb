package io.framex.runtime.representation;

import java.util.Map;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.ErrorResponder;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Answers a request with a {@link Representation}: conditional requests, {@code HEAD}, and other methods refused. */
public final class RepresentationResponse {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private RepresentationResponse() {
    }

    /**
     * Answers requests that do not read: 405, or the methods that are allowed.
     *
     * @return whether the request was answered, so that nothing is left to do
     */
    public static boolean answered(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
            return false;
        }
        if (HttpMethod.OPTIONS.equals(method)) {
            context.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, ALLOWED).end();
        } else {
            ErrorResponder.send(context, ErrorReport.of(ErrorCode.NO_METHOD, "Method Not Allowed")
                    .withHeader("Allow", ALLOWED));
        }
        return true;
    }

    /**
     * Sends the representation, or 304 where the client has it.
     *
     * @param context a {@code GET} or {@code HEAD} request, not yet answered
     * @param representation what to send
     * @param headers further response headers
     */
    public static void send(RoutingContext context, Representation representation, Map<String, String> headers) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        response.headers().addAll(headers);
        response.putHeader(HttpHeaders.ETAG, representation.etag()).putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (EntityTag.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), representation.etag())) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, representation.contentType())
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(representation.body().length));
        if (representation.encoding() == ContentEncoding.GZIP) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (HttpMethod.HEAD.equals(request.method())) {
            response.end();
        } else {
            response.end(Buffer.buffer(representation.body()));
        }
    }
}
