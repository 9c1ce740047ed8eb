package io.framex.proxy.remote.function;

import java.util.concurrent.CompletableFuture;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.proxy.forward.Unread;
import io.framex.proxy.remote.FunctionCodec;
import io.framex.runtime.engine.DeadlineTimer;
import io.framex.runtime.engine.RemoteTask;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * One call of a function on another instance, on its way. A call of an idempotent function that is not known to have arrived is
 * sent once more; the other instance recognises it by its id, except in {@code framex-1}, which has none.
 */
final class RemoteCall {

    private final FunctionTarget target;
    private final ProxyFunction function;
    private final RemoteTask task;
    private final String id = CallIds.next();
    /** Of the caller's context: a second attempt begins on another one. */
    private final int hops = Hops.current() + 1;
    private final CompletableFuture<Object> outcome = new CompletableFuture<>() {
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean ended = super.cancel(mayInterruptIfRunning);
            CallRequest current = request;
            if (ended && current != null) {
                current.cancel();
            }
            return ended;
        }
    };
    private volatile CallRequest request;

    RemoteCall(FunctionTarget target, ProxyFunction function, RemoteTask task) {
        this.target = target;
        this.function = function;
        this.task = task;
    }

    CompletableFuture<Object> start() {
        DeadlineTimer timer = DeadlineTimer.start(Math.max(1, task.context().deadline().remaining()), this::expire);
        outcome.whenComplete((value, failure) -> timer.cancel());
        send(function.idempotent() && target.format().codec() == FunctionCodec.FRAMEX_2);
        return outcome;
    }

    private void expire() {
        CallRequest current = request;
        if (outcome.completeExceptionally(CallRequest.overdue(function)) && current != null) {
            current.cancel();
        }
    }

    private void send(boolean again) {
        CallRequest attempt;
        try {
            attempt = new CallRequest(target, function, task, id, hops);
        } catch (ApiException e) {
            outcome.completeExceptionally(e);
            return;
        }
        request = attempt;
        if (outcome.isDone()) {
            return;
        }
        attempt.send().onComplete(answer -> {
            if (answer.failed()) {
                lost(again, answer.cause());
            } else if (attempt.message().isReply(answer.result().statusCode())) {
                read(attempt, answer.result(), again);
            } else {
                Unread.discard(answer.result());
                outcome.completeExceptionally(CallOutcome.refused(target, function, answer.result()));
            }
        });
    }

    private void lost(boolean again, Throwable failure) {
        if (again && !outcome.isDone() && task.context().deadline().remaining() > 0) {
            send(false);
        } else {
            outcome.completeExceptionally(CallOutcome.failed(target, function, failure));
        }
    }

    private void read(CallRequest attempt, HttpClientResponse response, boolean again) {
        Buffer body = Buffer.buffer();
        int longest = target.environment().maxPayload();
        response.handler(piece -> {
            if (body.length() + piece.length() > longest) {
                // A reset is told as a lost connection.
                outcome.completeExceptionally(new FailedCallException(502, FunctionError.STRANGE,
                        target + " answered more than max_payload_size", null));
                response.request().reset();
            } else {
                body.appendBuffer(piece);
            }
        });
        response.exceptionHandler(failure -> lost(again, failure));
        response.endHandler(ended -> settle(attempt, response.statusCode(), body.getBytes()));
        response.resume();
    }

    private void settle(CallRequest attempt, int status, byte[] reply) {
        try {
            outcome.complete(attempt.message().reply(status, reply).value(target.types(function)));
        } catch (ApiException e) {
            outcome.completeExceptionally(e);
        }
    }
}
