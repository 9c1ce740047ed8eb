package io.framex.runtime.http;

import io.vertx.ext.web.RoutingContext;

/** A request whose body is refused: what the client still sends is not wanted, so its connection serves no further request. */
final class UnreadBody {

    static void closeAfterResponse(RoutingContext context) {
        context.response().endHandler(ended -> context.request().connection().close());
    }

    static ErrorReport report() {
        return ErrorReport.of(ErrorCode.BODY_TOO_LARGE, "The request body is too large").withHeader("Connection", "close");
    }

    private UnreadBody() {
    }
}
