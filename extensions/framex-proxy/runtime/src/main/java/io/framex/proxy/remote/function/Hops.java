package io.framex.proxy.remote.function;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** How many instances have passed a call on until it came here; it follows the call on its Vert.x context. */
final class Hops {

    private static final String KEY = "framex.function-hops";

    private Hops() {
    }

    /** 0 for what began here. A context that is not of one request, or call, alone has nothing that follows it. */
    static int current() {
        Context context = Vertx.currentContext();
        Integer hops = context == null || !VertxContext.isDuplicatedContext(context) ? null : context.getLocal(KEY);
        return hops == null ? 0 : hops;
    }

    static void use(int hops) {
        Vertx.currentContext().putLocal(KEY, hops);
    }
}
