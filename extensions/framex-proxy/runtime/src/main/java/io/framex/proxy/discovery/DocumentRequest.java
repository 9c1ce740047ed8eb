package io.framex.proxy.discovery;

import java.time.Duration;

import io.framex.proxy.forward.Unread;
import io.framex.proxy.upstream.Upstream;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;

/** Asks an upstream for its document. Redirects are not followed, and a body larger than allowed is not read to its end. */
final class DocumentRequest {

    private static final CharSequence ACCEPTED = HttpHeaders.createOptimized("application/json, application/yaml;q=0.9, */*;q=0.1");

    private final Vertx vertx;
    private final Upstream upstream;
    private final Duration timeout;
    private final long limit;

    DocumentRequest(Vertx vertx, Upstream upstream, Duration timeout, long limit) {
        this.vertx = vertx;
        this.upstream = upstream;
        this.timeout = timeout;
        this.limit = limit;
    }

    /**
     * @param etag of what is known already, or {@code null}
     * @return the document and its tag; {@code null} where it has not changed; an {@link UnusableDocumentException} where there
     *         is none that could be used
     */
    Future<Answer> send(String etag) {
        Promise<Answer> promise = Promise.promise();
        String path = upstream.config().docsPath();
        upstream.client().request(upstream.request(path)).onComplete(connected -> {
            if (connected.succeeded()) {
                send(connected.result(), path, etag, promise);
            } else {
                promise.tryFail(new UnusableDocumentException("it cannot be reached: " + connected.cause().getMessage()));
            }
        });
        return promise.future();
    }

    private void send(HttpClientRequest request, String path, String etag, Promise<Answer> promise) {
        request.exceptionHandler(failure -> promise.tryFail(new UnusableDocumentException("the connection broke off")));
        request.putHeader(HttpHeaders.ACCEPT, ACCEPTED);
        upstream.authorization(path, path).ifPresent(key -> request.putHeader(HttpHeaders.AUTHORIZATION, key));
        if (etag != null) {
            // Of the same type as what is added to each request, for which alone the JVM has compiled.
            request.putHeader(HttpHeaders.IF_NONE_MATCH, HttpHeaders.createOptimized(etag));
        }
        long timer = vertx.setTimer(Math.max(1, timeout.toMillis()), late -> {
            promise.tryFail(new UnusableDocumentException("it takes longer than " + timeout.toMillis() + " ms"));
            request.reset();
        });
        promise.future().onComplete(done -> vertx.cancelTimer(timer));
        request.send().onComplete(answered -> {
            if (answered.succeeded()) {
                read(request, answered.result(), promise);
            } else {
                promise.tryFail(new UnusableDocumentException("the connection broke off"));
            }
        });
    }

    private void read(HttpClientRequest request, HttpClientResponse response, Promise<Answer> promise) {
        if (response.statusCode() == 304 && request.headers().contains(HttpHeaders.IF_NONE_MATCH)) {
            promise.tryComplete(null);
        } else if (response.statusCode() != 200) {
            Unread.discard(response);
            promise.tryFail(new UnusableDocumentException("the answer to " + upstream.config().docsPath() + " is "
                    + response.statusCode() + (response.statusCode() / 100 == 3 ? ", and redirects are not followed" : "")));
        } else {
            Buffer body = Buffer.buffer();
            response.handler(chunk -> {
                body.appendBuffer(chunk);
                if (body.length() > limit) {
                    promise.tryFail(new UnusableDocumentException("it is larger than " + limit + " bytes (max_document_size)"));
                    request.reset();
                }
            });
            response.exceptionHandler(failure -> promise.tryFail(new UnusableDocumentException("it broke off")));
            response.endHandler(ended -> promise.tryComplete(
                    new Answer(body.getBytes(), response.getHeader(HttpHeaders.ETAG))));
        }
    }

    /**
     * A document.
     *
     * @param body as it came
     * @param etag its tag, or {@code null}
     */
    record Answer(byte[] body, String etag) {
    }
}
