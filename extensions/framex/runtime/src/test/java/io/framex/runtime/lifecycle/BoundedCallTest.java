package io.framex.runtime.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;

class BoundedCallTest {

    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);

    /** Mutiny sets itself up at its first use, which two threads at once would disturb. */
    @BeforeAll
    static void prepareMutiny() throws Exception {
        BoundedCall.run("call", () -> Uni.createFrom().voidItem(), LONG);
    }

    @Test
    void returnsWhenTheWorkIsDone() throws Exception {
        AtomicReference<String> thread = new AtomicReference<>();
        BoundedCall.run("call", () -> {
            thread.set(Thread.currentThread().getName());
            return Uni.createFrom().voidItem();
        }, LONG);
        BoundedCall.run("call", () -> null, LONG);
        assertThat(thread).hasValue("call");
    }

    @Test
    void failsAsTheWorkFails() {
        IllegalStateException failure = new IllegalStateException("no");
        assertThatThrownBy(() -> BoundedCall.run("call", () -> {
            throw failure;
        }, LONG)).isInstanceOf(ExecutionException.class).hasCause(failure);
        assertThatThrownBy(() -> BoundedCall.run("call", () -> Uni.createFrom().failure(failure), LONG))
                .isInstanceOf(ExecutionException.class).hasCause(failure);
    }

    @Test
    void interruptsWorkThatBlocksTooLong() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> BoundedCall.run("call", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return null;
        }, SHORT)).isInstanceOf(TimeoutException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancelsWorkThatDoesNotComplete() throws InterruptedException {
        CountDownLatch cancelled = new CountDownLatch(1);
        assertThatThrownBy(() -> BoundedCall.run("call",
                () -> Uni.createFrom().<Void>nothing().onCancellation().invoke(cancelled::countDown), SHORT))
                .isInstanceOf(TimeoutException.class);
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void isGivenUpWithTheCaller() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> BoundedCall.run("call", () -> Uni.createFrom().nothing(), LONG))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }
}
