package io.framex.deployment.plugin;

import java.util.Set;

/** Paths that FrameX itself answers. */
final class ReservedRoutes {

    private static final Set<String> EXACT = Set.of("/health", "/ping", "/version", "/metrics", "/docs", "/redoc",
            "/api/v1/openapi.json", "/api/v1/proxy/remote");
    private static final Set<String> BELOW = Set.of("/health/", "/docs/", "/redoc/", "/q/", "/rpc/");

    static boolean contains(String path) {
        return EXACT.contains(path) || BELOW.stream().anyMatch(path::startsWith);
    }

    private ReservedRoutes() {
    }
}
