package io.framex.deployment.remote;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import io.framex.Remote;
import io.framex.runtime.call.CallContext;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Methods that run on the engine. */
final class RemoteApplication {

    static QuarkusUnitTest create() {
        return new QuarkusUnitTest().withApplicationRoot(root -> root.addClasses(RemoteApplication.class, Worker.class,
                Tools.class, Visitor.class, Point.class, CallDepth.class, Refused.class));
    }

    public record Point(int x, int y) {
    }

    public record CallDepth(String caller, int depth) {
    }

    public static class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }

    @RequestScoped
    public static class Visitor {
        private String name = "nobody";

        public String name() {
            return name;
        }

        public void name(String name) {
            this.name = name;
        }
    }

    @ApplicationScoped
    public static class Worker {

        static final CountDownLatch NEVER = new CountDownLatch(1);
        static final AtomicInteger STARTED = new AtomicInteger();
        static final AtomicInteger INTERRUPTED = new AtomicInteger();
        static final AtomicInteger CANCELLED = new AtomicInteger();

        @Inject
        Visitor visitor;

        @Remote
        public Point move(Point point, int by) {
            return new Point(point.x() + by, point.y() + by);
        }

        @Remote
        public long total(List<Point> points, Map<String, Integer> weights, long[] more) {
            return points.stream().mapToLong(Point::x).sum() + weights.values().stream().mapToInt(i -> i).sum() + more.length;
        }

        @Remote
        public void nothing() {
            STARTED.incrementAndGet();
        }

        @Remote
        public String thread() {
            return Thread.currentThread().toString();
        }

        @Remote
        Uni<String> threadLater() {
            return Uni.createFrom().item(Thread.currentThread().toString());
        }

        @Remote
        @NonBlocking
        public Uni<String> threadInPlace() {
            return Uni.createFrom().item(Thread.currentThread().toString());
        }

        @Remote
        public CompletionStage<String> stage(String text) {
            return CompletableFuture.supplyAsync(() -> text.toUpperCase());
        }

        @Remote
        public CallDepth depth() {
            return new CallDepth(CallContext.current().caller().orElse(""), CallContext.current().depth());
        }

        @Remote
        public String visitor() {
            return visitor.name();
        }

        @Remote
        public String refuse(String message) throws Refused {
            throw new Refused(message);
        }

        @Remote
        public Uni<String> refuseLater(String message) {
            return Uni.createFrom().failure(new Refused(message));
        }

        @Remote
        public String hang() throws InterruptedException {
            STARTED.incrementAndGet();
            try {
                NEVER.await();
            } catch (InterruptedException e) {
                INTERRUPTED.incrementAndGet();
                throw e;
            }
            return "never";
        }

        @Remote
        public Uni<String> hangBeforeUni() throws InterruptedException {
            return Uni.createFrom().item(hangHere());
        }

        @Remote
        public Uni<String> hangLater() {
            STARTED.incrementAndGet();
            return Uni.createFrom().<String> nothing().onCancellation().invoke(CANCELLED::incrementAndGet);
        }

        @Remote
        public CompletableFuture<String> hangAsStage() {
            STARTED.incrementAndGet();
            CompletableFuture<String> never = new CompletableFuture<>();
            never.whenComplete((value, failure) -> CANCELLED.incrementAndGet());
            return never;
        }

        private String hangHere() throws InterruptedException {
            STARTED.incrementAndGet();
            try {
                NEVER.await();
            } catch (InterruptedException e) {
                INTERRUPTED.incrementAndGet();
                throw e;
            }
            return "never";
        }
    }

    /** No bean. */
    static final class Tools {

        @Remote
        static int twice(int number) {
            return 2 * number;
        }

        @Remote
        static String twice(String text) {
            return text + text;
        }

        @Remote
        static Uni<String> threadOfStatic() {
            return Uni.createFrom().item(Thread.currentThread().toString());
        }

        @Remote
        static void fail(String message) throws Refused {
            throw new Refused(message);
        }

        private Tools() {
        }
    }

    private RemoteApplication() {
    }
}
