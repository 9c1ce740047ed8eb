package io.framex.proxy.forward;

import org.jboss.logging.Logger;

import io.framex.proxy.resilience.UpstreamCall;
import io.framex.proxy.resilience.UpstreamException;
import io.framex.proxy.resilience.UpstreamFault;
import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.RefusedRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.RoutingContext;

/** One request that is forwarded, from its head to the last byte of its response. Used on one event loop. */
final class Exchange implements UpstreamCall {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy");
    private static final ErrorReport TOO_LARGE = ErrorReport.of(ErrorCode.BODY_TOO_LARGE, "The request body is too large");

    /** How long an upstream may think about a body; many do not know that they are asked. */
    private static final long CONTINUE_MILLIS = 1_000;

    /** By which an HTTP/2 server says that it has not worked on a request (RFC 9113, section 8.7). */
    private static final long REFUSED_STREAM = 7;

    private final Forwarding forwarding;
    private final RoutingContext context;
    private final String path;
    private final String template;
    private final RequestBody body;
    private final ResponseRelay relay;
    private final ContextInternal loop;
    private final IdleWatch watch;
    private HttpClientRequest outbound;
    private boolean sent;
    private boolean responding;
    private UpstreamException finished;
    private boolean left;

    /**
     * @param path decoded path
     * @param template template of the route
     */
    Exchange(Forwarding forwarding, RoutingContext context, String path, String template) {
        this.forwarding = forwarding;
        this.context = context;
        this.path = path;
        this.template = template;
        this.body = new RequestBody(context.request(), this);
        this.relay = new ResponseRelay(context, this);
        this.loop = ContextInternal.current();
        this.watch = new IdleWatch(loop, forwarding.upstream().timeout().toNanos(), this);
    }

    /** Begins. The gate was entered, and is left when the request is over. */
    void start() {
        context.addEndHandler(ended -> {
            clientLeft();
            if (!left) {
                left = true;
                forwarding.gate().leaveRequest();
            }
        });
        watch.start();
    }

    @Override
    public boolean isRepeatable() {
        return finished == null && (!sent || isIdempotent() && !body.isTaken());
    }

    @Override
    public boolean isUnsent() {
        return !sent;
    }

    private boolean isIdempotent() {
        HttpMethod method = context.request().method();
        return method == HttpMethod.GET || method == HttpMethod.HEAD || method == HttpMethod.PUT || method == HttpMethod.DELETE
                || method == HttpMethod.OPTIONS || method == HttpMethod.TRACE;
    }

    /** Path and query as they were written. */
    String target() {
        return target(context.request());
    }

    static String target(HttpServerRequest request) {
        if (request.uri().startsWith("/")) {
            return request.uri();
        }
        return request.query() == null ? request.path() : request.path() + '?' + request.query();
    }

    HttpMethod method() {
        return context.request().method();
    }

    /** Sends the request over a connection. */
    Future<HttpClientResponse> transmit(HttpClientRequest request) {
        if (finished != null) {
            request.reset();
            return Future.failedFuture(finished);
        }
        outbound = request;
        sent = false;
        request.exceptionHandler(failure -> LOG.tracef("%s: %s", forwarding.upstream(), failure));
        forwarding.requestHeaders().copy(context.request(), request, path, template);
        Future<HttpClientResponse> head = request.response().recover(this::unanswered);
        moved();
        if (isIdempotent() && !body.isExpected() || request.version() == HttpVersion.HTTP_2) {
            write(request);
        } else {
            // What cannot be sent twice is not sent on a pooled connection whose end has arrived but was not read yet.
            NextLook.then(loop, () -> {
                if (finished == null && !head.isComplete()) {
                    write(request);
                }
            });
        }
        return head;
    }

    private Future<HttpClientResponse> unanswered(Throwable failure) {
        if (finished != null) {
            return Future.failedFuture(finished);
        }
        boolean refused = failure instanceof StreamResetException reset && reset.getCode() == REFUSED_STREAM;
        if (refused && !body.isTaken()) {
            sent = false;
        }
        return Future.failedFuture(UpstreamException.afterConnecting(failure));
    }

    private void write(HttpClientRequest request) {
        sent = true;
        if (!body.isExpected()) {
            request.end();
            return;
        }
        if (!request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            request.setChunked(true);
        }
        if (body.isWaitedFor()) {
            request.putHeader(HttpHeaders.EXPECT, HttpHeaders.CONTINUE);
            request.continueHandler(asked -> sendBody());
            request.sendHead();
            context.vertx().setTimer(CONTINUE_MILLIS, late -> sendBody());
        } else {
            body.sendTo(request);
        }
    }

    private void sendBody() {
        if (finished == null && !responding && !body.isTaken()) {
            context.response().writeContinue();
            body.sendTo(outbound);
        }
    }

    /** The head of the response is there, or there will be none. */
    void answered(AsyncResult<HttpClientResponse> head) {
        if (finished != null) {
            if (head.succeeded()) {
                Unread.discard(head.result());
            }
        } else if (head.failed()) {
            fail(head.cause() instanceof UpstreamException known ? known
                    : UpstreamException.afterConnecting(head.cause()));
        } else {
            responding = true;
            moved();
            forwarding.endConnection(context);
            relay.begin(head.result(), forwarding.responseHeaders());
        }
    }

    void moved() {
        watch.touch();
    }

    boolean waitsForUpstream() {
        return !relay.isHeld() && (body.isDone() || !body.isTaken() || body.isHeld());
    }

    boolean isFinished() {
        return finished != null;
    }

    /**
     * The response is complete.
     *
     * @param last the end of its body, or {@code null} where all of it has been passed on
     */
    void end(Buffer last) {
        if (finished == null) {
            boolean unread = !body.isDone();
            finish(new UpstreamException(UpstreamFault.ABANDONED, null), unread);
            if (unread) {
                RefusedRequest.withoutBody(context, TOO_LARGE);
            }
            if (last == null) {
                context.response().end();
            } else {
                context.response().end(last);
            }
        }
    }

    /** The response broke off. */
    void broken(Throwable failure) {
        if (finished == null) {
            fail(UpstreamException.afterConnecting(failure));
        }
    }

    void timedOut() {
        if (finished == null) {
            fail(new UpstreamException(UpstreamFault.TIMEOUT, null));
        }
    }

    void bodyTooLarge() {
        if (finished == null) {
            finish(new UpstreamException(UpstreamFault.ABANDONED, null), true);
            refuse(TOO_LARGE);
        }
    }

    /** Nobody waits for the response any more. */
    void clientLeft() {
        if (finished == null) {
            finish(new UpstreamException(UpstreamFault.ABANDONED, null), true);
        }
    }

    private void fail(UpstreamException failure) {
        LOG.debugf("%s %s: %s: %s", context.request().method(), template, forwarding.upstream(),
                failure.getCause() == null ? failure.getMessage() : failure.getCause());
        finish(failure, true);
        refuse(failure.fault().report());
    }

    private void finish(UpstreamException why, boolean reset) {
        finished = why;
        watch.stop();
        body.stop();
        if (reset && outbound != null) {
            outbound.reset(8, why);
        }
    }

    private void refuse(ErrorReport report) {
        if (context.response().headWritten()) {
            relay.truncate();
            return;
        }
        context.response().headers().clear();
        context.response().setStatusMessage(HttpResponseStatus.valueOf(report.status()).reasonPhrase());
        if (body.isTaken() && !body.isDone()) {
            RefusedRequest.answerAndStop(context, report, false);
        } else {
            RefusedRequest.answer(context, report, false);
        }
    }
}
