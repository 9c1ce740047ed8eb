package io.framex.runtime.stream;

import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import io.framex.StreamEvent;
import io.framex.runtime.deadline.RequestDeadline;
import io.framex.runtime.deadline.RequestTimeoutException;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.PluginFailures;
import io.smallrye.mutiny.subscription.MultiSubscriber;

/**
 * Writes a stream to one client. The next item is asked for only when the one before has been written, so that a slow client
 * slows the plugin down; a client that leaves cancels the stream. Until the first item is there nothing has been sent, so a
 * failure up to then is answered like that of any other API, and so is a first item that does not come in time.
 */
final class EventStreamSubscriber implements MultiSubscriber<Object> {

    private static final ServerRestHandler[] NOTHING_FOLLOWS = { context -> {
        throw new IllegalStateException("A stream that has been sent cannot be handled further");
    } };

    private final ResteasyReactiveRequestContext context;
    private final ServerHttpResponse response;
    private final StreamEventEncoder encoder;
    private final RequestDeadline deadline;
    // The client may leave while the last item is written, on another thread.
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Subscription subscription;
    private boolean started;

    EventStreamSubscriber(ResteasyReactiveRequestContext context, StreamEventEncoder encoder) {
        this.context = context;
        this.response = context.serverResponse();
        this.encoder = encoder;
        this.deadline = RequestDeadline.of(context);
        context.restart(NOTHING_FOLLOWS, true);
        response.addCloseHandler(this::clientLeft);
        if (response.closed()) {
            clientLeft();
        } else if (deadline != null && !deadline.whenExpired(this::tookTooLong)) {
            tookTooLong();
        }
    }

    static void setHeaders(ServerHttpResponse response) {
        response.setStatusCode(200);
        response.setChunked(true);
        response.setResponseHeader("Content-Type", "text/event-stream; charset=utf-8");
        response.setResponseHeader("Cache-Control", "no-cache");
        // Reverse proxies that follow nginx would otherwise collect the events before they pass them on.
        response.setResponseHeader("X-Accel-Buffering", "no");
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (ended.get()) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onItem(Object item) {
        byte[] bytes;
        try {
            bytes = encoder.encode(item);
        } catch (UnencodableItemException e) {
            subscription.cancel();
            onFailure(e);
            return;
        }
        if (!start()) {
            return;
        }
        response.write(bytes, failure -> {
            if (failure == null) {
                subscription.request(1);
            } else {
                clientLeft();
            }
        });
    }

    @Override
    public void onFailure(Throwable failure) {
        if (ended.get()) {
            return;
        }
        if (!started) {
            if (isInTime() && ended.compareAndSet(false, true)) {
                context.resume(failure, true);
            }
            return;
        }
        ErrorReport report = PluginFailures.report(failure);
        response.write(StreamEventEncoder.standard().encode(StreamEvent.error(report.status(), report.message())),
                ignored -> end());
    }

    @Override
    public void onCompletion() {
        if (start()) {
            end();
        }
    }

    /** Whether something may be sent: not where the deadline was faster. */
    private boolean start() {
        if (!started) {
            if (!isInTime()) {
                return false;
            }
            started = true;
            setHeaders(response);
        }
        return true;
    }

    private boolean isInTime() {
        return deadline == null || deadline.settle();
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            response.end();
            context.close();
        }
    }

    private void clientLeft() {
        if (ended.compareAndSet(false, true)) {
            cancel();
            context.close();
        }
    }

    private void tookTooLong() {
        if (ended.compareAndSet(false, true)) {
            cancel();
            context.resume(RequestTimeoutException.instance(), true);
        }
    }

    private void cancel() {
        Subscription current = subscription;
        if (current != null) {
            current.cancel();
        }
    }
}
