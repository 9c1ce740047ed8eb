package io.framex.proxy.discovery;

import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;

/**
 * Where requests run that no client asked for: on a duplicate of a context, as those of clients do. A JVM compiles what each request
 * runs for contexts of that kind alone; a request on another kind would have it drop that code, and compile it again beside
 * requests, which wait for the compiler where there is one core.
 */
final class OwnContext {

    private OwnContext() {
    }

    /** Runs something soon, on an event loop: that of the context which calls, where there is one. */
    static void run(Vertx vertx, Runnable request) {
        ((VertxInternal) vertx).getOrCreateContext().duplicate().runOnContext(begun -> request.run());
    }
}
