package io.framex.proxy.forward;

import io.framex.runtime.http.HttpSettings;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** The body that a client sends: where it goes, and how far it is. Used on one event loop. */
final class RequestBody {

    private final HttpServerRequest request;
    private final Exchange exchange;
    private final boolean expected;
    private Pump pump;
    private long received;
    private boolean taken;
    private boolean done;

    RequestBody(HttpServerRequest request, Exchange exchange) {
        this.request = request;
        this.exchange = exchange;
        this.expected = isExpected(request);
        if (expected) {
            request.pause();
        } else {
            refuseUnexpected();
            done = true;
            // Its end is read as it comes; Quarkus would have it read later, by a task of its own for each request.
            request.resume();
        }
    }

    /** HTTP/2 does not say it in the head, so there the methods whose bodies mean nothing have none. */
    private static boolean isExpected(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !length.equals("0");
        }
        if (request.version() == HttpVersion.HTTP_2) {
            HttpMethod method = request.method();
            return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS
                    && method != HttpMethod.DELETE;
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void refuseUnexpected() {
        if (request.version() == HttpVersion.HTTP_2 && !request.isEnded()) {
            request.handler(chunk -> {
                if (chunk.length() > 0) {
                    exchange.clientLeft();
                    request.response().reset();
                }
            });
        }
    }

    boolean isExpected() {
        return expected;
    }

    /** Whether the client waits to be told to send it. */
    boolean isWaitedFor() {
        return expected && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    /** Whether some of it may have been sent on, so that it cannot be sent once more. */
    boolean isTaken() {
        return taken;
    }

    /** Whether all of it has been sent on. */
    boolean isDone() {
        return done;
    }

    /** Whether the upstream is what keeps it from moving. */
    boolean isHeld() {
        return pump != null && pump.isHeld();
    }

    /** Begins to send it on. */
    void sendTo(HttpClientRequest outbound) {
        taken = true;
        long limit = HttpSettings.current().maxBodySize();
        pump = new Pump(request, outbound, exchange::moved);
        request.exceptionHandler(failure -> exchange.clientLeft());
        request.endHandler(ended -> {
            done = true;
            exchange.moved();
            outbound.end();
        });
        request.handler(chunk -> {
            received += chunk.length();
            if (limit > 0 && received > limit) {
                request.handler(null);
                exchange.bodyTooLarge();
            } else {
                pump.write(chunk);
            }
        });
        request.resume();
    }

    /** Nothing of it is wanted any more. */
    void stop() {
        if (taken && !done) {
            request.handler(null).endHandler(null);
        }
    }
}
