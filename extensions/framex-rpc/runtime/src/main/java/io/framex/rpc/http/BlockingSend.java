package io.framex.rpc.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.store.Admission;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestStatus;
import io.framex.rpc.store.Submission;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Waits for the answer of what it sends, until the sender's time is up or it goes away. The work goes on all the same. */
final class BlockingSend {

    private final Broker broker;
    private final RoutingContext context;

    BlockingSend(Broker broker, RoutingContext context) {
        this.broker = broker;
        this.context = context;
    }

    CompletionStage<Answer> send(Submission submission, long timeoutMillis) {
        if (!broker.enterWaiting()) {
            throw RpcProblem.busy("Too many requests wait (plugins.rpc.max_waiting)");
        }
        context.addEndHandler(ended -> broker.leaveWaiting());
        // Entered before it is accepted, or the answer might come before.
        CompletableFuture<RequestRecord> answered = broker.waits().enter(submission.id());
        return accepted(submission).thenCompose(admission -> {
            if (admission instanceof Admission.Repeated repeated) {
                return again(repeated.request(), timeoutMillis);
            }
            RequestRecord accepted = SendOperation.record(admission);
            return within(timeoutMillis, accepted, answered);
        }).whenComplete((answer, failure) -> broker.waits().leave(submission.id(), answered));
    }

    /** A refusal must not keep the place of one who waits. */
    private CompletionStage<Admission> accepted(Submission submission) {
        try {
            return broker.accept(submission);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Waits for the answer of a request that was accepted before. */
    private CompletionStage<Answer> again(RequestRecord earlier, long timeoutMillis) {
        String id = earlier.submission().id();
        CompletableFuture<RequestRecord> answered = broker.waits().enter(id);
        return broker.store().find(id).thenCompose(found -> {
            RequestRecord now = found.orElse(earlier);
            return now.state().status().isFinal() ? CompletableFuture.completedFuture(Answer.ok(StatusJson.status(now)))
                    : within(timeoutMillis, now, answered);
        }).whenComplete((answer, failure) -> broker.waits().leave(id, answered));
    }

    private CompletionStage<Answer> within(long timeoutMillis, RequestRecord accepted,
            CompletableFuture<RequestRecord> answered) {
        if (answered.isDone()) {
            return answered.thenApply(record -> answer(accepted, record));
        }
        Vertx vertx = context.vertx();
        long timer = vertx.setTimer(timeoutMillis, late -> answered.complete(null));
        context.addEndHandler(gone -> answered.complete(null));
        return answered.thenApply(record -> {
            vertx.cancelTimer(timer);
            return answer(accepted, record);
        });
    }

    private static Answer answer(RequestRecord accepted, RequestRecord answered) {
        return Answer.ok(answered == null ? StatusJson.status(accepted, RequestStatus.PROCESSING) : StatusJson.status(answered));
    }
}
