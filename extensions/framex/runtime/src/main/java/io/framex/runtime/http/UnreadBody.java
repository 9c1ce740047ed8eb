package io.framex.runtime.http;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** A request whose body is refused: what the client still sends is not wanted. */
final class UnreadBody {

    private static final long NO_ERROR = 0;

    /**
     * Stops the client after the response: on HTTP/1 the connection cannot serve another request; on HTTP/2 only the stream
     * is reset, as RFC 9113, section 8.1, has it.
     */
    static void stopAfterResponse(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().endHandler(ended -> context.response().reset(NO_ERROR));
        } else {
            context.response().putHeader("Connection", "close");
            context.response().endHandler(ended -> context.request().connection().close());
        }
    }

    static ErrorReport report() {
        return ErrorReport.of(ErrorCode.BODY_TOO_LARGE, "The request body is too large");
    }

    private UnreadBody() {
    }
}
