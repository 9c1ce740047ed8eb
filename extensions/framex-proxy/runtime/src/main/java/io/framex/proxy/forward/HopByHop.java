package io.framex.proxy.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Headers that are about one connection and not about the message (RFC 9110, section 7.6.1). */
final class HopByHop {

    /** Those that are it wherever they appear. */
    static final Set<String> ALWAYS = Set.of("Connection", "Proxy-Connection", "Keep-Alive", "TE", "Trailer",
            "Transfer-Encoding", "Upgrade", "Proxy-Authenticate", "HTTP2-Settings");

    /** Names that the message itself says are about this connection only, beside those of {@link #ALWAYS}. */
    static HeaderNames nominated(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CONNECTION)) {
            return HeaderNames.NONE;
        }
        List<String> values = headers.getAll(HttpHeaders.CONNECTION);
        if (values.size() == 1 && values.get(0).equalsIgnoreCase("keep-alive")) {
            return HeaderNames.NONE;
        }
        List<String> names = new ArrayList<>();
        for (String value : values) {
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
