package io.framex.rpc.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.framex.rpc.broker.Broker;
import io.framex.rpc.broker.Taker;
import io.framex.rpc.store.RequestRecord;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends requests as they come, as events, so many before the first of them are answered. */
final class InboxStream implements Taker {

    private static final long LOOKS_EVERY_MILLIS = 1000;
    private static final int LOOKS_PER_COMMENT = 15;

    private record Sent(String id, long leaseEnd, CompletableFuture<RequestRecord> answered) {
    }

    private final Broker broker;
    private final String app;
    private final RoutingContext context;
    private final int max;
    private final Context own = Vertx.currentContext();
    /** Requests that were sent and are not answered. Used on the event loop only. */
    private final Map<String, Sent> open = new HashMap<>();
    private volatile int room;
    private volatile boolean gone;
    private boolean asking;
    private int looks;
    private long timer;

    InboxStream(Broker broker, String app, RoutingContext context, int max) {
        this.broker = broker;
        this.app = app;
        this.context = context;
        this.max = max;
    }

    void start() {
        HttpServerResponse response = context.response();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-cache")
                .putHeader("X-Accel-Buffering", "no");
        response.write(": inbox\n\n");
        context.addEndHandler(closed -> end());
        timer = context.vertx().setPeriodic(LOOKS_EVERY_MILLIS, tick -> look());
        ask();
    }

    /** Requests whose lease has ended make room for others. */
    private void look() {
        long now = System.currentTimeMillis();
        List.copyOf(open.values()).stream().filter(sent -> sent.leaseEnd() <= now).forEach(this::close);
        if (++looks % LOOKS_PER_COMMENT == 0) {
            context.response().write(": \n\n");
        }
        ask();
    }

    private void close(Sent sent) {
        open.remove(sent.id());
        broker.waits().leave(sent.id(), sent.answered());
    }

    private void ask() {
        if (broker.isStopping()) {
            finish();
            return;
        }
        room = max - open.size();
        if (!asking && !gone && room > 0 && !context.response().writeQueueFull()) {
            asking = true;
            broker.inbox().ask(app, this);
        }
    }

    @Override
    public int room() {
        return gone ? 0 : room;
    }

    @Override
    public void take(List<RequestRecord> requests) {
        own.runOnContext(here -> send(requests));
    }

    private void send(List<RequestRecord> requests) {
        asking = false;
        if (gone || requests.isEmpty() || broker.isStopping()) {
            // Replies are refused while the broker stops.
            broker.inbox().giveBack(requests);
            finish();
            return;
        }
        for (RequestRecord request : requests) {
            open(request);
            Buffer event = Buffer.buffer("event: request\ndata: ");
            StatusJson.leased(event, request);
            context.response().write(event.appendString("\n\n"));
        }
        ask();
    }

    private void open(RequestRecord request) {
        String id = request.submission().id();
        Sent sent = new Sent(id, request.state().until(), broker.waits().enter(id));
        open.put(id, sent);
        sent.answered().whenComplete((answered, failure) -> own.runOnContext(here -> {
            open.remove(id, sent);
            ask();
        }));
    }

    private void finish() {
        if (!gone) {
            context.response().end();
            end();
        }
    }

    private void end() {
        if (!gone) {
            gone = true;
            List.copyOf(open.values()).forEach(this::close);
            context.vertx().cancelTimer(timer);
            broker.inbox().leave(app, this);
        }
    }
}
