package io.framex.proxy.forward;

import java.util.List;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** What upstreams are told about the client: what this server knows itself, and what trusted proxies told it. */
final class ForwardedHeaders {

    private static final HeaderNames NAMES = new HeaderNames(Set.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
            "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Server", "X-Forwarded-Ssl",
            "X-Forwarded-By", "X-Real-IP"));

    private final TrustedProxies trusted;

    ForwardedHeaders(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    /** Whether a header says something about the client. */
    static boolean contains(CharSequence name) {
        return NAMES.contains(name);
    }

    /**
     * Sets the headers.
     *
     * @param request the request as it came
     * @param headers what is sent, without any such header
     */
    void addTo(HttpServerRequest request, MultiMap headers) {
        boolean believed = trusted.contains(request.remoteAddress());
        String peer = request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        String proto = request.isSSL() ? "https" : "http";
        String host = request.authority() == null ? null : request.authority().toString();
        MultiMap before = request.headers();
        if (believed) {
            for (String name : List.of("X-Forwarded-Prefix", "X-Real-IP")) {
                if (before.contains(name)) {
                    headers.set(name, before.get(name));
                }
            }
        }
        if (peer != null) {
            headers.set("X-Forwarded-For", appended(believed, before, "X-Forwarded-For", peer));
        }
        headers.set("X-Forwarded-Proto", kept(believed, before, "X-Forwarded-Proto", proto));
        if (host != null) {
            headers.set("X-Forwarded-Host", kept(believed, before, "X-Forwarded-Host", host));
        }
        if (request.localAddress() != null && request.localAddress().port() > 0) {
            headers.set("X-Forwarded-Port",
                    kept(believed, before, "X-Forwarded-Port", Integer.toString(request.localAddress().port())));
        }
        headers.set("Forwarded", appended(believed, before, "Forwarded", element(peer, host, proto)));
    }

    private static String element(String peer, String host, String proto) {
        StringBuilder text = new StringBuilder();
        if (peer != null) {
            text.append("for=").append(peer.indexOf(':') < 0 ? peer : "\"[" + peer + "]\"").append(';');
        }
        if (host != null) {
            text.append("host=\"").append(host.replace("\\", "").replace("\"", "")).append("\";");
        }
        return text.append("proto=").append(proto).toString();
    }

    private static String kept(boolean believed, MultiMap before, String name, String own) {
        String told = believed ? before.get(name) : null;
        return told == null ? own : told;
    }

    private static String appended(boolean believed, MultiMap before, String name, String own) {
        List<String> told = believed ? before.getAll(name) : List.of();
        return told.isEmpty() ? own : String.join(", ", told) + ", " + own;
    }
}
