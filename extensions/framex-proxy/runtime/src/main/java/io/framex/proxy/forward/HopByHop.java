package io.framex.proxy.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Headers that are about one connection and not about the message (RFC 9110, section 7.6.1). */
final class HopByHop {

    private static final HeaderNames ALWAYS = new HeaderNames(Set.of("Connection", "Proxy-Connection", "Keep-Alive", "TE",
            "Trailer", "Transfer-Encoding", "Upgrade", "Proxy-Authenticate", "HTTP2-Settings"));

    /** Whether a header is one wherever it appears. */
    static boolean contains(CharSequence name) {
        return ALWAYS.contains(name);
    }

    /** Names that the message itself says are about this connection only. */
    static HeaderNames nominated(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return HeaderNames.NONE;
        }
        List<String> names = new ArrayList<>();
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : value.split(",")) {
                if (!name.isBlank()) {
                    names.add(name.trim());
                }
            }
        }
        return new HeaderNames(names);
    }

    private HopByHop() {
    }
}
