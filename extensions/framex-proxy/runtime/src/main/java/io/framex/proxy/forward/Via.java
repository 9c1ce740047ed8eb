package io.framex.proxy.forward;

import java.util.List;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpVersion;

/** The header that says which proxies a message went through, and finds those that it goes through again. */
final class Via {

    private static final String NAME = "Via";

    private final String name;

    /**
     * @param name of this proxy, unlike those of all others
     */
    Via(String name) {
        this.name = name;
    }

    /** Whether this proxy has forwarded the message already. */
    boolean isIn(MultiMap headers) {
        if (!headers.contains(NAME)) {
            return false;
        }
        List<String> values = headers.getAll(NAME);
        for (String value : values) {
            for (String proxy : value.split(",")) {
                String[] parts = proxy.trim().split("\\s+", 3);
                if (parts.length > 1 && parts[1].equalsIgnoreCase(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds this proxy to a message that arrived by the given version. */
    void addTo(MultiMap headers, HttpVersion version) {
        String own = protocol(version) + name;
        List<String> before = headers.getAll(NAME);
        headers.set(NAME, before.isEmpty() ? own : String.join(", ", before) + ", " + own);
    }

    private static String protocol(HttpVersion version) {
        return switch (version) {
            case HTTP_1_0 -> "1.0 ";
            case HTTP_1_1 -> "1.1 ";
            case HTTP_2 -> "2.0 ";
        };
    }
}
