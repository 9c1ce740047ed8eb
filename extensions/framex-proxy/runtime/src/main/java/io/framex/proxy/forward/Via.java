package io.framex.proxy.forward;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;

/** The header that says which proxies a message went through, and finds those that it goes through again. */
final class Via {

    private static final CharSequence NAME = HttpHeaders.createOptimized("Via");

    private final String name;
    private final Map<HttpVersion, CharSequence> own = new EnumMap<>(HttpVersion.class);

    /**
     * @param name of this proxy, unlike those of all others
     */
    Via(String name) {
        this.name = name;
        for (HttpVersion version : HttpVersion.values()) {
            own.put(version, HttpHeaders.createOptimized(protocol(version) + name));
        }
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
        if (headers.contains(NAME)) {
            headers.set(NAME, String.join(", ", headers.getAll(NAME)) + ", " + own.get(version));
        } else {
            headers.add(NAME, own.get(version));
        }
    }

    private static String protocol(HttpVersion version) {
        return switch (version) {
            case HTTP_1_0 -> "1.0 ";
            case HTTP_1_1 -> "1.1 ";
            case HTTP_2 -> "2.0 ";
        };
    }
}
