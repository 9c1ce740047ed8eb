package io.framex.proxy.remote.function;

import java.util.concurrent.TimeUnit;

import io.framex.FailedCallException;
import io.framex.proxy.forward.Unread;
import io.framex.runtime.engine.RemoteTask;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MultiHelper;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.http.HttpClientResponse;

/**
 * One call of a function that gives a stream, on another instance. Items are read as they are asked for; cancelling closes the
 * connection. A stream whose last frame does not come has failed.
 */
final class RemoteStream {

    private static final long FOR_EVER_MILLIS = TimeUnit.DAYS.toMillis(24);

    private final FunctionTarget target;
    private final ProxyFunction function;
    private final RemoteTask task;
    private final String id = CallIds.next();
    private long expected;
    private boolean ended;

    RemoteStream(FunctionTarget target, ProxyFunction function, RemoteTask task) {
        this.target = target;
        this.function = function;
        this.task = task;
    }

    Multi<Object> items() {
        CallRequest request = new CallRequest(target, function, task, id, Hops.current() + 1);
        return UniHelper.toUni(request.send()).onItem().transformToMulti(response -> read(request, response))
                .onFailure().transform(failure -> CallOutcome.failed(target, function, failure))
                .onCancellation().invoke(request::cancel);
    }

    private Multi<Object> read(CallRequest request, HttpClientResponse response) {
        if (!request.message().isReply(response.statusCode())) {
            Unread.discard(response);
            return Multi.createFrom().failure(CallOutcome.refused(target, function, response));
        }
        // From now on the stream may take its time between items.
        response.request().idleTimeout(FOR_EVER_MILLIS);
        ReplyFrames frames = new ReplyFrames(target.environment().maxPayload());
        return MultiHelper.toMulti(response)
                .onItem().transformToMultiAndConcatenate(piece -> Multi.createFrom().iterable(frames.add(piece)))
                .onItem().transform(frame -> accept(request.message().reply(response.statusCode(), frame)))
                .filter(reply -> !reply.isEnd())
                .onItem().transform(reply -> reply.value(target.types(function)))
                .onCompletion().call(this::requireEnd);
    }

    private Reply accept(Reply reply) {
        if (ended || reply.sequence() != expected) {
            throw Reply.strange();
        }
        expected++;
        ended = reply.last();
        return reply;
    }

    private Uni<Void> requireEnd() {
        return ended ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new FailedCallException(502, FunctionError.STRANGE,
                        "The stream of " + function.name() + " broke off", null));
    }
}
