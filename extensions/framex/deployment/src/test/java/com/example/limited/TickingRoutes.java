package com.example.limited;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;

/** Routes of an application that send something every now and then, for some time. */
@ApplicationScoped
public class TickingRoutes {

    public static final int TICKS = 15;
    public static final int BACKLOG = 40_000_000;
    public static volatile CountDownLatch flooded = new CountDownLatch(1);
    private static final long MILLIS_BETWEEN_TICKS = 200;
    private static final int PIECE = 40_000;

    void routes(@Observes Router router, Vertx vertx) {
        router.get("/ticking/response").handler(context -> {
            HttpServerResponse response = context.response().setChunked(true);
            tick(vertx, response::write, response::end);
        });
        router.get("/ticking/backlog").handler(context -> {
            HttpServerResponse response = context.response().putHeader("Content-Length", String.valueOf(BACKLOG));
            for (int i = 0; i < BACKLOG / PIECE; i++) {
                response.write(Buffer.buffer(new byte[PIECE]));
            }
            response.end();
        });
        router.get("/ticking/flood").handler(context -> {
            HttpServerResponse response = context.response().setChunked(true);
            long timer = vertx.setPeriodic(MILLIS_BETWEEN_TICKS, tick -> response.write(Buffer.buffer(new byte[1_000_000])));
            response.closeHandler(closed -> {
                vertx.cancelTimer(timer);
                flooded.countDown();
            });
        });
        router.get("/ticking/socket").handler(context -> context.request().toWebSocket()
                .onSuccess(socket -> tick(vertx, socket::writeTextMessage, () -> {
                })));
    }

    private static void tick(Vertx vertx, Consumer<String> output, Runnable last) {
        AtomicInteger sent = new AtomicInteger();
        vertx.setPeriodic(MILLIS_BETWEEN_TICKS, timer -> {
            output.accept("tick " + sent.incrementAndGet() + ";");
            if (sent.get() == TICKS) {
                vertx.cancelTimer(timer);
                last.run();
            }
        });
    }
}
