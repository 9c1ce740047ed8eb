package io.framex.runtime.limits;

import java.util.Map;

import io.framex.runtime.config.LimitsConfig;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.RefusedRequest;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Refuses requests with more of anything than the limits allow, and those on connections that are too many. */
final class RequestLimitsHandler implements Handler<RoutingContext> {

    private static final long GOODBYE_MILLIS = 1_000;

    private final int maxHeaders;
    private final int maxLine;
    private final int maxParameters;
    private final Handler<RoutingContext> next;

    /**
     * @param next what gets the request where nothing is too much
     */
    RequestLimitsHandler(LimitsConfig config, Handler<RoutingContext> next) {
        this.next = next;
        this.maxHeaders = config.maxHeaderCount();
        this.maxLine = config.maxRequestLine();
        this.maxParameters = config.maxParameters();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (LimitedServers.haveReserved() && isReserved(request.connection())) {
            closeAfterwards(context);
            if (!isProbe(request.path())) {
                RefusedRequest.answer(context, Refusals.BUSY, false);
                return;
            }
        }
        ErrorReport refusal = refusal(request);
        if (refusal == null) {
            next.handle(context);
        } else {
            RefusedRequest.answer(context, refusal, false);
        }
    }

    private ErrorReport refusal(HttpServerRequest request) {
        // Over HTTP/1 the decoder has seen to the length of the line.
        if (request.version() == HttpVersion.HTTP_2 && request.uri().length() > maxLine) {
            return Refusals.LINE;
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            if (++headers > maxHeaders) {
                return Refusals.HEADERS;
            }
        }
        String query = request.query();
        return query != null && query.length() >= maxParameters && parameters(query) > maxParameters ? Refusals.PARAMETERS
                : null;
    }

    private static int parameters(String query) {
        int number = 1;
        for (int i = 0; i < query.length(); i++) {
            number += query.charAt(i) == '&' ? 1 : 0;
        }
        return number;
    }

    private static boolean isReserved(HttpConnection connection) {
        return connection instanceof ConnectionBase base && ConnectionCount.isReserved(base.channel());
    }

    private static boolean isProbe(String path) {
        return path != null && (path.equals("/ping") || path.equals("/health") || path.startsWith("/health/"));
    }

    /** Others wait for a connection, too. Over HTTP/1 the {@link Http1Watch} closes it. */
    private static void closeAfterwards(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.addEndHandler(ended -> context.request().connection().shutdown(GOODBYE_MILLIS));
        } else {
            context.response().putHeader("Connection", "close");
        }
    }
}
