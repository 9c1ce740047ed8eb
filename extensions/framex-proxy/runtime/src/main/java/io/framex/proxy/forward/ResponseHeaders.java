package io.framex.proxy.forward;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.framex.proxy.config.HeaderRulesConfig;
import io.framex.proxy.upstream.Upstream;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;

/** Decides which headers of a response are passed on. Thread safe. */
final class ResponseHeaders {

    /** What must be known before the body, and what is about framing, routing or identity (RFC 9110, section 6.5.1). */
    private static final Set<String> NOT_IN_TRAILERS = Set.of("Content-Length", "Content-Type", "Content-Encoding", "Content-Range",
            "Set-Cookie", "Location", "Vary", "Cache-Control", "Expires", "Age",
            "WWW-Authenticate", "Authorization", "Host", "Retry-After", "Via");

    private final HeaderFilter filter;
    private final HeaderFilter trailerFilter;
    private final Credentials credentials;
    private final Via via;

    ResponseHeaders(Upstream upstream, Credentials credentials, Via via) {
        HeaderRulesConfig rules = upstream.config().headers();
        this.filter = new HeaderFilter(List.of(), rules.responseAllow(), rules.responseDeny());
        this.trailerFilter = new HeaderFilter(NOT_IN_TRAILERS, rules.responseAllow(), rules.responseDeny());
        this.credentials = credentials;
        this.via = via;
    }

    void copy(HttpClientResponse from, HttpServerResponse to) {
        MultiMap headers = to.headers();
        HeaderNames nominated = HopByHop.nominated(from.headers());
        for (Map.Entry<String, String> header : from.headers()) {
            String name = header.getKey();
            boolean session = name.equalsIgnoreCase("Set-Cookie") && credentials.isSession(header.getValue());
            if (!session && filter.passes(name) && !nominated.contains(name)) {
                headers.add(name, header.getValue());
            }
        }
        via.addTo(headers, from.version());
    }

    /** Passes on what stands behind the body, once it is there; the client's side has a form in which it can. */
    void copyTrailers(HttpClientResponse from, HttpServerResponse to) {
        for (Map.Entry<String, String> trailer : from.trailers()) {
            if (trailerFilter.passes(trailer.getKey())) {
                to.trailers().add(trailer.getKey(), trailer.getValue());
            }
        }
    }
}
