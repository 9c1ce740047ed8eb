package io.framex.runtime.http;

import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads bodies of requests completely, up to a size. */
public final class WholeBody {

    private WholeBody() {
    }

    /**
     * Reads a body. Called on the event loop of the request, before anything else reads it.
     *
     * @param limit largest size in bytes
     * @param whole gets the body, on the event loop
     * @param tooLarge is called instead, on the event loop, as soon as more has come; what follows is read by nobody
     */
    public static void read(HttpServerRequest request, long limit, Consumer<Buffer> whole, Runnable tooLarge) {
        Buffer body = Buffer.buffer();
        request.handler(piece -> {
            if (body.length() + piece.length() <= limit) {
                body.appendBuffer(piece);
            } else {
                request.handler(null).endHandler(null);
                tooLarge.run();
            }
        });
        request.endHandler(end -> whole.accept(body));
        request.resume();
    }
}
