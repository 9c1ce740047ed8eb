package io.framex.proxy.forward;

import java.util.List;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What upstreams are told about the client: what this server knows itself, and what trusted proxies told it. */
final class ForwardedHeaders {

    /** Headers that say something about the client. */
    static final Set<String> NAMES = Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto",
            "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Server", "X-Forwarded-Ssl", "X-Forwarded-By", "X-Real-IP");

    private static final CharSequence FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence PORT = HttpHeaders.createOptimized("X-Forwarded-Port");
    private static final CharSequence FORWARDED = HttpHeaders.createOptimized("Forwarded");

    private final TrustedProxies trusted;

    ForwardedHeaders(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    /**
     * Sets the headers.
     *
     * @param request the request as it came
     * @param headers what is sent, without any such header
     */
    void addTo(HttpServerRequest request, MultiMap headers) {
        ClientConnection client = ClientConnection.of(request.connection());
        ClientConnection.Named named = client.named(request);
        boolean believed = trusted.contains(client.remote());
        MultiMap before = request.headers();
        if (believed) {
            for (String name : List.of("X-Forwarded-Prefix", "X-Real-IP")) {
                if (before.contains(name)) {
                    headers.set(name, before.get(name));
                }
            }
        }
        if (client.address() != null) {
            headers.add(FOR, believed ? appended(before, FOR, client.address()) : client.address());
        }
        headers.add(PROTO, believed ? kept(before, PROTO, client.proto()) : client.proto());
        if (named.host() != null) {
            headers.add(HOST, believed ? kept(before, HOST, named.host()) : named.host());
        }
        if (client.port() != null) {
            headers.add(PORT, believed ? kept(before, PORT, client.port()) : client.port());
        }
        headers.add(FORWARDED, believed ? appended(before, FORWARDED, named.element()) : named.element());
    }

    private static CharSequence kept(MultiMap before, CharSequence name, CharSequence own) {
        String told = before.get(name);
        return told == null ? own : told;
    }

    private static CharSequence appended(MultiMap before, CharSequence name, CharSequence own) {
        List<String> told = before.getAll(name);
        return told.isEmpty() ? own : String.join(", ", told) + ", " + own;
    }
}
