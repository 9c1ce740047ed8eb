package io.framex.runtime.http;

import java.util.Set;

/** Paths that FrameX itself answers, so that neither plugins nor upstreams can have them. */
public final class ReservedPaths {

    private static final Set<String> EXACT = Set.of("/health", "/ping", "/version", "/metrics", "/docs", "/redoc",
            "/api/v1/openapi.json", "/api/v1/proxy/remote");
    private static final Set<String> BELOW = Set.of("/health/", "/docs/", "/redoc/", "/q/", "/rpc/");

    /**
     * Whether the path is one of them.
     *
     * @param path path, or path template
     */
    public static boolean contains(String path) {
        if (EXACT.contains(path)) {
            return true;
        }
        for (String below : BELOW) {
            if (path.startsWith(below)) {
                return true;
            }
        }
        return false;
    }

    private ReservedPaths() {
    }
}
