package io.framex.proxy.forward;

import java.util.List;
import java.util.Map;

import io.framex.proxy.upstream.Upstream;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;

/** Decides which headers of a response are passed on. Thread safe. */
final class ResponseHeaders {

    private final HeaderFilter filter;
    private final Credentials credentials;
    private final Via via;

    ResponseHeaders(Upstream upstream, Credentials credentials, Via via) {
        this.filter = new HeaderFilter(List.of(), upstream.config().headers().responseAllow(),
                upstream.config().headers().responseDeny());
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
}
