package io.framex.runtime.deadline;

import java.time.Duration;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import io.framex.runtime.call.Deadline;
import io.framex.runtime.http.ErrorCode;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.ErrorResponder;
import io.framex.runtime.http.RefusedRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * When one request has taken too long. Whoever works on the request at that moment is told: a stream or an asynchronous result
 * fails; anything else is answered over its head, and what it comes up with later is thrown away. Thread safe.
 */
public final class RequestDeadline implements Runnable {

    private static final String PROPERTY = "io.framex.deadline";
    private static final ErrorReport TIMEOUT = ErrorReport.of(ErrorCode.TIMEOUT, "The request took too long");
    private static final ErrorReport BODY_TIMEOUT = ErrorReport.of(ErrorCode.REQUEST_TIMEOUT,
            "The request body did not arrive in time");

    private final ResteasyReactiveRequestContext context;
    private final boolean stream;
    private final boolean body;
    private Runnable onExpiry;
    private Thread worker;
    private boolean settled;
    private boolean answered;

    private RequestDeadline(ResteasyReactiveRequestContext context, boolean stream, boolean body) {
        this.context = context;
        this.stream = stream;
        this.body = body;
    }

    /**
     * Starts the clock, for the request and for the calls that the plugin makes on its behalf. Called on the event loop.
     *
     * @param millis how long the request may take, in milliseconds, at least 1
     * @param stream whether the route sends server-sent events
     * @param body whether the route reads a body
     */
    public static void start(ResteasyReactiveRequestContext context, long millis, boolean stream, boolean body) {
        RequestDeadline deadline = new RequestDeadline(context, stream, body);
        context.setProperty(PROPERTY, deadline);
        Deadline.in(Duration.ofMillis(millis)).applyToRequest();
        Runnable cancel = context.registerTimer(millis, deadline);
        context.registerCompletionCallback(failure -> cancel.run());
    }

    /** The deadline of a request, or {@code null} where it has none. */
    public static RequestDeadline of(ResteasyReactiveRequestContext context) {
        return (RequestDeadline) context.getProperty(PROPERTY);
    }

    /** What the client of a request that took too long is told. */
    public static ErrorReport report() {
        return TIMEOUT;
    }

    /** Time is up. Called on the event loop. */
    @Override
    public void run() {
        Runnable told;
        synchronized (this) {
            if (settled) {
                return;
            }
            settled = true;
            told = onExpiry;
            answered = told == null;
            if (worker != null) {
                worker.interrupt();
            }
        }
        if (told != null) {
            told.run();
        } else {
            answer();
        }
    }

    private void answer() {
        RoutingContext routing = context.unwrap(RoutingContext.class);
        if (body && !routing.request().isEnded()) {
            RefusedRequest.answerAndStop(routing, BODY_TIMEOUT, stream);
            context.close();
        } else {
            ErrorResponder.send(routing, TIMEOUT, stream);
        }
    }

    /**
     * Has somebody told when time is up, in place of whoever was to be told before.
     *
     * @param action called at most once, on the event loop, and never after {@link #settle()}
     * @return whether there is still time; otherwise the request was answered already, and the action is not called
     */
    public synchronized boolean whenExpired(Runnable action) {
        onExpiry = action;
        return !answered;
    }

    /**
     * The answer is there, so that nothing expires any more.
     *
     * @return whether it was there in time
     */
    public synchronized boolean settle() {
        boolean inTime = !settled;
        settled = true;
        return inTime;
    }

    /**
     * The plugin method is about to be called on this thread, which is interrupted when time is up.
     *
     * @return whether it may be called; otherwise the request was answered already
     */
    synchronized boolean enter(Thread thread) {
        worker = thread;
        return !answered;
    }

    /**
     * The plugin method, or whatever else was being done for the request, has returned or failed.
     *
     * @return whether there is still an answer to give
     */
    synchronized boolean leave() {
        if (worker != null && answered) {
            // The interruption was meant for the plugin method, not for what runs on the thread next.
            Thread.interrupted();
        }
        worker = null;
        return !answered;
    }
}
