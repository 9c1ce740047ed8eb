package io.framex.proxy.forward;

import io.vertx.core.http.HttpClientResponse;

/** Responses that came too late for anybody to read them. */
public final class Unread {

    private Unread() {
    }

    /** Ends a response. Without a handler, Vert.x would report that as an error of its own. */
    public static void discard(HttpClientResponse response) {
        response.exceptionHandler(ended -> {
        });
        response.request().reset();
    }
}
