package io.framex.runtime.access;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Tells whether a request target is a URI (RFC 9112, section 3.2). Stands in for Quarkus' own check, which builds a
 * {@link URI} for each request and has no body in its answer.
 */
final class RequestTarget {

    private static final String NOT_IN_QUERIES = "\"<>\\^`{|}#";

    private static final boolean[] PLAIN_IN_QUERIES = new boolean[0x80];

    static {
        for (char c = ' ' + 1; c < 0x7f; c++) {
            PLAIN_IN_QUERIES[c] = c != '%' && NOT_IN_QUERIES.indexOf(c) < 0;
        }
    }

    /**
     * Whether the target is one. Of a target that begins with a slash only the query is looked at: its path is what
     * {@link RequestPath} reads. Allocates nothing in that case.
     *
     * @param target the target as it came, or {@code null}
     */
    static boolean isUri(String target) {
        if (target == null) {
            return false;
        }
        if (target.startsWith("/")) {
            int query = target.indexOf('?');
            return query < 0 || isQuery(target, query + 1);
        }
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isQuery(String target, int begin) {
        for (int i = begin; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c < PLAIN_IN_QUERIES.length && PLAIN_IN_QUERIES[c]) {
                continue;
            }
            if (c != '%' || i + 2 >= target.length() || !isHex(target.charAt(i + 1)) || !isHex(target.charAt(i + 2))) {
                return false;
            }
            i += 2;
        }
        return true;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private RequestTarget() {
    }
}
