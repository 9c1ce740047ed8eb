package io.framex.runtime.http;

import java.util.Set;

/**
 * Routes that are answered here on behalf of others, known only while the application runs. Routes of plugins come first.
 * Implementations are thread safe and never block.
 */
public interface ForeignRoutes {

    /** There are none. */
    ForeignRoutes NONE = new ForeignRoutes() {

        @Override
        public String template(String method, String path) {
            return null;
        }

        @Override
        public Set<String> methods(String path) {
            return Set.of();
        }
    };

    /**
     * Template of the route that answers a request.
     *
     * @param method HTTP method
     * @param path decoded path
     * @return {@code null} where there is none
     */
    String template(String method, String path);

    /**
     * Methods by which a path can be requested.
     *
     * @param path decoded path
     */
    Set<String> methods(String path);

    /** Those of the running application. */
    static ForeignRoutes current() {
        return ForeignRoutesHolder.current;
    }

    /** Makes routes those of the running application. */
    static void use(ForeignRoutes routes) {
        ForeignRoutesHolder.current = routes;
    }
}
