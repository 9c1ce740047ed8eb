package io.framex.proxy.forward;

import java.util.List;
import java.util.Set;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

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
        SocketAddress remote = request.remoteAddress();
        SocketAddress local = request.localAddress();
        boolean believed = trusted.contains(remote);
        String peer = address(remote);
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
            headers.add(FOR, appended(believed, before, FOR, peer));
        }
        headers.add(PROTO, kept(believed, before, PROTO, proto));
        if (host != null) {
            headers.add(HOST, kept(believed, before, HOST, host));
        }
        if (local != null && local.port() > 0) {
            headers.add(PORT, kept(believed, before, PORT, Integer.toString(local.port())));
        }
        headers.add(FORWARDED, appended(believed, before, FORWARDED, element(peer, host, proto)));
    }

    /** An IPv6 address in its shortest form (RFC 5952) and without a zone, which means something on this machine only. */
    private static String address(SocketAddress peer) {
        String text = peer == null ? null : peer.hostAddress();
        if (text == null || text.indexOf(':') < 0) {
            return text;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
        return bytes == null ? null : NetUtil.bytesToIpAddress(bytes);
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

    private static String kept(boolean believed, MultiMap before, CharSequence name, String own) {
        String told = believed ? before.get(name) : null;
        return told == null ? own : told;
    }

    private static String appended(boolean believed, MultiMap before, CharSequence name, String own) {
        List<String> told = believed ? before.getAll(name) : List.of();
        return told.isEmpty() ? own : String.join(", ", told) + ", " + own;
    }
}
