package io.framex.deployment.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;

import org.jboss.resteasy.reactive.server.Cancellable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.framex.OnRequest;
import io.framex.Plugin;
import io.framex.runtime.ingress.Ingress;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;

/** Results that are there at once, later, on another thread, or never. */
class LaterResultTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Later.class, RawClient.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "later");

    @TestHTTPResource
    URI server;

    @Inject
    Ingress ingress;

    @ParameterizedTest
    @ValueSource(strings = { "at_once", "on_another_thread", "on_another_thread_at_once", "off_the_event_loop", "stage" })
    void answersWithTheItem(String path) {
        given().get("/api/v1/later/" + path).then().statusCode(200).body("data", is("item")).body("message", is("success"));
    }

    @Test
    void answersWithoutData() {
        given().get("/api/v1/later/nothing").then().statusCode(200).body("data", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "fails_at_once", "fails_on_another_thread", "throws" })
    void answersWithTheFailure(String path) {
        given().get("/api/v1/later/" + path).then().statusCode(409).body("message", is("taken"));
        awaitNobody();
    }

    @Test
    void cancelsWhenTheClientHasLeft() throws IOException {
        leave("cancelled");
        await().untilAtomic(Later.CANCELLED, is(1));
        awaitNobody();
    }

    @Test
    void goesOnWithoutTheClientWhereItMustNotBeCancelled() throws IOException {
        leave("not_cancelled");
        // The event loop has seen that the connection is closed once it answers on it.
        given().get("/api/v1/later/at_once").then().statusCode(200);
        Later.kept.complete("item");
        awaitNobody();
        given().get("/api/v1/later/kept_cancellations").then().body("data", is(0));
    }

    private void leave(String path) throws IOException {
        try (RawClient client = new RawClient(server)) {
            client.send("GET /api/v1/later/" + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            await().until(() -> ingress.ongoing() == 1);
        }
    }

    private void awaitNobody() {
        await().atMost(Duration.ofSeconds(8)).until(() -> ingress.ongoing() == 0);
    }

    @Plugin(name = "later")
    public static class Later {

        static final AtomicInteger CANCELLED = new AtomicInteger();
        static final AtomicInteger KEPT_CANCELLED = new AtomicInteger();
        static volatile UniEmitter<? super String> kept;

        @OnRequest("/later/at_once")
        public Uni<String> atOnce() {
            return Uni.createFrom().item("item");
        }

        @OnRequest("/later/on_another_thread")
        public Uni<String> onAnotherThread() {
            return Uni.createFrom().item("item").onItem().delayIt().by(Duration.ofMillis(20));
        }

        @OnRequest("/later/on_another_thread_at_once")
        public Uni<String> onAnotherThreadAtOnce() {
            return Uni.createFrom().item("item").emitOn(Infrastructure.getDefaultExecutor());
        }

        @OnRequest("/later/off_the_event_loop")
        @Blocking
        public Uni<String> offTheEventLoop() {
            return Uni.createFrom().item(Thread.currentThread().getName().contains("eventloop") ? "event loop" : "item");
        }

        @OnRequest("/later/stage")
        public CompletionStage<String> stage() {
            return CompletableFuture.supplyAsync(() -> "item");
        }

        @OnRequest("/later/nothing")
        public Uni<String> nothing() {
            return Uni.createFrom().nullItem();
        }

        @OnRequest("/later/fails_at_once")
        public Uni<String> failsAtOnce() {
            return Uni.createFrom().failure(new ClientErrorException("taken", 409));
        }

        @OnRequest("/later/fails_on_another_thread")
        public Uni<String> failsOnAnotherThread() {
            return failsAtOnce().emitOn(Infrastructure.getDefaultExecutor());
        }

        @OnRequest("/later/throws")
        public Uni<String> throwsAtOnce() {
            throw new ClientErrorException("taken", 409);
        }

        @OnRequest("/later/cancelled")
        public Uni<String> cancelled() {
            return Uni.createFrom().<String>nothing().onCancellation().invoke(CANCELLED::incrementAndGet);
        }

        @OnRequest("/later/not_cancelled")
        @Cancellable(false)
        public Uni<String> notCancelled() {
            return Uni.createFrom().<String>emitter(emitter -> kept = emitter).onCancellation()
                    .invoke(KEPT_CANCELLED::incrementAndGet);
        }

        @OnRequest("/later/kept_cancellations")
        public int keptCancellations() {
            return KEPT_CANCELLED.get();
        }
    }
}
