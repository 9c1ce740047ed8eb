package io.framex.proxy.remote.function;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

import io.framex.proxy.remote.frame.FrameException;
import io.framex.proxy.remote.frame.FrameOrigin;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** The answer to one call. A caller that leaves ends the function. */
final class FunctionReply {

    private final HttpServerResponse response;
    private final FunctionEnvironment environment;
    private final FrameOrigin origin;
    private final String audience;
    private final String id;
    private final boolean compressed;
    private final Context context = Vertx.currentContext();

    FunctionReply(HttpServerRequest request, FunctionEnvironment environment, FrameOrigin origin, String audience, String id) {
        this.response = request.response();
        // Of the connection: what proxies say about the caller is not where the bytes go.
        this.compressed = environment.compression().appliesTo(request.connection().remoteAddress().hostAddress());
        this.environment = environment;
        this.origin = origin;
        this.audience = audience;
        this.id = id;
    }

    void fail(Throwable failure) {
        send(Reply.error(environment.mapper(), id, FunctionError.of(failure)));
    }

    void send(CompletableFuture<Object> outcome, boolean stream) {
        whenDone(response, outcome, (value, failure) -> {
            if (failure != null) {
                fail(failure);
            } else if (stream) {
                stream((Multi<?>) value);
            } else {
                send(result(value));
            }
        });
    }

    /** Answers on the context of the request, unless the caller has left, which ends the function. */
    static void whenDone(HttpServerResponse response, CompletableFuture<Object> outcome, BiConsumer<Object, Throwable> answer) {
        Context here = Vertx.currentContext();
        response.closeHandler(left -> outcome.cancel(true));
        outcome.whenComplete((value, failure) -> here.runOnContext(ignored -> {
            if (!response.closed() && !response.ended()) {
                answer.accept(value, failure == null ? null : cause(failure));
            }
        }));
    }

    private byte[] result(Object value) {
        try {
            return Reply.result(environment.mapper(), id, value);
        } catch (RuntimeException unwritable) {
            return Reply.error(environment.mapper(), id, FunctionError.of(unwritable));
        }
    }

    private void send(byte[] body) {
        try {
            byte[] frame = frame(0, true, body);
            response.putHeader("Content-Type", FrameMessage.MEDIA_TYPE).end(Buffer.buffer(frame));
        } catch (FrameException gone) {
            response.reset();
        }
    }

    private void stream(Multi<?> items) {
        if (items == null) {
            fail(new NullPointerException("no stream"));
            return;
        }
        response.putHeader("Content-Type", FrameMessage.MEDIA_TYPE).setChunked(true);
        long[] sequence = new long[1];
        AtomicReference<Cancellable> running = new AtomicReference<>();
        // The next item is asked for when this one has been written.
        Cancellable cancellable = items.emitOn(task -> context.runOnContext(ignored -> task.run()), 1)
                .onItem().transformToUniAndConcatenate(item -> write(sequence[0]++, false, result(item)))
                .subscribe().with(written -> {
                }, failure -> end(sequence[0], Reply.error(environment.mapper(), id, FunctionError.of(failure))),
                        () -> end(sequence[0], Reply.end(environment.mapper(), id)));
        running.set(cancellable);
        response.closeHandler(left -> running.get().cancel());
    }

    private Uni<Void> write(long sequence, boolean last, byte[] body) {
        try {
            return UniHelper.toUni(response.write(ReplyFrames.framed(frame(sequence, last, body))));
        } catch (FrameException gone) {
            return Uni.createFrom().failure(gone);
        }
    }

    private void end(long sequence, byte[] body) {
        if (response.closed() || response.ended()) {
            return;
        }
        try {
            response.end(ReplyFrames.framed(frame(sequence, true, body)));
        } catch (FrameException gone) {
            response.reset();
        }
    }

    private byte[] frame(long sequence, boolean last, byte[] body) throws FrameException {
        byte[] frame = environment.writer().reply(origin, audience,
                Reply.header(environment.mapper(), id, sequence, last), body, compressed);
        FunctionMeters.size(body.length, frame.length);
        return frame;
    }

    private static Throwable cause(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        return wrapped ? failure.getCause() : failure instanceof CancellationException
                ? new IllegalStateException("cancelled") : failure;
    }
}
