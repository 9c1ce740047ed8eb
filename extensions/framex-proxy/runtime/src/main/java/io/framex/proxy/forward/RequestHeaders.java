package io.framex.proxy.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.framex.proxy.upstream.Upstream;
import io.framex.runtime.tracing.TraceHeaders;
import io.framex.runtime.tracing.Tracing;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;

/** Decides which headers a request to one upstream has. Thread safe. */
final class RequestHeaders {

    /** Every message has its own. */
    private static final Set<String> OWN = Set.of("Host", "Expect");

    private final Upstream upstream;
    private final HeaderFilter filter;
    private final Credentials credentials;
    private final ForwardedHeaders forwarded;
    private final Via via;
    private final Tracing tracing;
    private final HostAndPort host;

    RequestHeaders(Upstream upstream, Credentials credentials, ForwardedHeaders forwarded, Via via, Tracing tracing) {
        this.upstream = upstream;
        List<String> never = new ArrayList<>(OWN);
        never.addAll(ForwardedHeaders.NAMES);
        never.addAll(credentials.keptBack());
        this.filter = new HeaderFilter(never, upstream.config().headers().requestAllow(),
                upstream.config().headers().requestDeny());
        this.credentials = credentials;
        this.forwarded = forwarded;
        this.via = via;
        this.tracing = tracing;
        this.host = upstream.config().host().map(written -> HostAndPort.parseAuthority(written, -1)).orElse(null);
    }

    /**
     * Sets the headers.
     *
     * @param path decoded path
     * @param template template of the route
     */
    void copy(HttpServerRequest from, HttpClientRequest to, String path, String template) {
        MultiMap headers = to.headers();
        HeaderNames nominated = HopByHop.nominated(from.headers());
        for (Map.Entry<String, String> header : from.headers()) {
            String name = header.getKey();
            if (filter.passes(name) && !nominated.contains(name)) {
                headers.add(name, header.getValue());
            }
        }
        if (tracing.isPropagated()) {
            // The client adds its own, and does not look whether there are others.
            headers.remove(TraceHeaders.PARENT).remove(TraceHeaders.STATE);
        }
        credentials.removeCookie(headers);
        forwarded.addTo(from, headers);
        via.addTo(headers, from.version());
        Optional<String> authorization = upstream.authorization(path, template);
        if (authorization.isPresent()) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization.get());
        }
        HostAndPort authority = upstream.config().preserveHost() ? from.authority() : host;
        if (authority != null) {
            to.authority(authority);
        }
    }
}
