package io.framex.proxy.forward;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** What clients show to this service, and upstreams are not shown unless the operator says so. Immutable. */
final class Credentials {

    private static final Set<String> NAMES = Set.of("Authorization", "X-API-Key", "Proxy-Authorization");

    private final boolean forwarded;
    private final String cookie;

    /**
     * @param forwarded whether they are shown
     * @param cookie name of the session cookie
     */
    Credentials(boolean forwarded, String cookie) {
        this.forwarded = forwarded;
        this.cookie = cookie;
    }

    /** Names of the headers that are kept back as a whole. */
    Set<String> keptBack() {
        return forwarded ? Set.of() : NAMES;
    }

    /** Takes the session cookie out of the cookies that are sent; others stay as they are. */
    void removeCookie(MultiMap headers) {
        if (forwarded || !headers.contains(HttpHeaders.COOKIE)) {
            return;
        }
        List<String> before = headers.getAll(HttpHeaders.COOKIE);
        if (before.stream().noneMatch(value -> value.contains(cookie))) {
            return;
        }
        headers.remove(HttpHeaders.COOKIE);
        for (String value : before) {
            StringJoiner kept = new StringJoiner("; ");
            for (String pair : value.split(";")) {
                if (!isSession(pair) && !pair.isBlank()) {
                    kept.add(pair.strip());
                }
            }
            if (kept.length() > 0) {
                headers.add(HttpHeaders.COOKIE, kept.toString());
            }
        }
    }

    /** Whether a cookie, as it is set or sent, is the session cookie: no upstream may set it either. */
    boolean isSession(String pair) {
        int equals = pair.indexOf('=');
        return equals >= 0 && pair.substring(0, equals).strip().equals(cookie);
    }
}
