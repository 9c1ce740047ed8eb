package io.framex.rpc.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.broker.Taker;
import io.framex.rpc.store.RequestRecord;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Waits for requests once. */
final class LongPoll implements Taker {

    /** A storage that does not answer has failed by then. */
    private static final long LONGEST_LOOK_MILLIS = 10_000;

    private final Broker broker;
    private final String app;
    private final RoutingContext context;
    private final int max;
    private final long waitMillis;
    private final CompletableFuture<List<RequestRecord>> taken = new CompletableFuture<>();

    /**
     * @param max most requests that it takes
     * @param waitMillis how long it waits, 0 to take only what is there
     */
    LongPoll(Broker broker, String app, RoutingContext context, int max, long waitMillis) {
        this.broker = broker;
        this.app = app;
        this.context = context;
        this.max = max;
        this.waitMillis = waitMillis;
    }

    CompletionStage<Answer> start() {
        broker.inbox().ask(app, this);
        if (broker.isStopping()) {
            finish();
        } else if (!taken.isDone()) {
            Vertx vertx = context.vertx();
            long timer = vertx.setTimer(isPatient() ? waitMillis : LONGEST_LOOK_MILLIS, late -> finish());
            context.addEndHandler(gone -> finish());
            taken.whenComplete((requests, failure) -> vertx.cancelTimer(timer));
        }
        return taken.thenApply(requests -> {
            if (context.response().closed()) {
                broker.inbox().giveBack(requests);
            }
            return Answer.ok(json(requests));
        });
    }

    private void finish() {
        broker.inbox().leave(app, this);
        taken.complete(List.of());
    }

    @Override
    public boolean isPatient() {
        return waitMillis > 0;
    }

    @Override
    public void nothing() {
        finish();
    }

    @Override
    public int room() {
        return taken.isDone() ? 0 : max;
    }

    @Override
    public void take(List<RequestRecord> requests) {
        if (!taken.complete(requests)) {
            broker.inbox().giveBack(requests);
        }
    }

    private static Buffer json(List<RequestRecord> requests) {
        Buffer json = Buffer.buffer("{\"requests\":[");
        String separator = "";
        for (RequestRecord request : requests) {
            json.appendString(separator);
            StatusJson.leased(json, request);
            separator = ",";
        }
        return json.appendString("]}");
    }
}
