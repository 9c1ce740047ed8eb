package io.framex.runtime.probe;

import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.ErrorResponder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Holds a path that can only be read to its methods. */
final class GetOnly implements Handler<RoutingContext> {

    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final Handler<RoutingContext> answer;

    /**
     * @param answer answers GET and HEAD
     */
    GetOnly(Handler<RoutingContext> answer) {
        this.answer = answer;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            answer.handle(context);
        } else if (method == HttpMethod.OPTIONS) {
            context.response().setStatusCode(204).putHeader("Allow", ALLOWED).end();
        } else {
            ErrorResponder.send(context, ErrorReport.of(ErrorCode.NO_METHOD, "Method Not Allowed")
                    .withHeader("Allow", ALLOWED));
        }
    }
}
