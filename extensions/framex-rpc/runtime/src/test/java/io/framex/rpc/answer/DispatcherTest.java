package io.framex.rpc.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.framex.rpc.store.DeliveryRules;
import io.framex.rpc.store.FailingStore;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.StoreListener;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;

/** A queue is worked on to its end, whatever its answerer does and whenever an attempt ends. */
class DispatcherTest {

    private static final int REQUESTS = 100_000;
    private static final String QUEUE = "app";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Outcome DONE = new Outcome.Completed(new byte[] { '1' });

    /** Its dispatcher goes on a random while after it has asked to be told the end, so that attempts end at any moment. */
    private static final class Lingering<T> extends CompletableFuture<T> {

        private static final int LONGEST = 64;

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new Lingering<>();
        }

        @Override
        public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
            CompletableFuture<T> told = super.whenComplete(action);
            for (int left = ThreadLocalRandom.current().nextInt(LONGEST); left > 0; left--) {
                Thread.onSpinWait();
            }
            return told;
        }
    }

    private final FailingStore store = new FailingStore(new DeliveryRules(2, Duration.ofMillis(1), Duration.ofMillis(1), LONG, LONG),
            new StoreLimits(100_000, 1_000_000_000, 100_000, 1));
    private final AtomicReference<Dispatcher> dispatcher = new AtomicReference<>();
    private final AtomicInteger answered = new AtomicInteger();

    private void open(Answerer answerer) {
        dispatcher.set(new Dispatcher(QUEUE, store, answerer, 1, LONG));
        store.open(new StoreListener() {
            @Override
            public String queueOf(Target target) {
                return QUEUE;
            }

            @Override
            public void available(String queue) {
                dispatcher.get().wake();
            }

            @Override
            public void settled(RequestRecord request) {
                answered.incrementAndGet();
            }
        });
    }

    private void accept(String id) {
        long now = System.currentTimeMillis();
        store.accept(new Submission(id, new Target(QUEUE, "f", "f", "bob@example.com"), new byte[] { '{', '}' }, Map.of(), "sender",
                now, now + LONG.toMillis(), Optional.empty())).toCompletableFuture().join();
    }

    private RequestState state(String id) {
        return store.find(id).toCompletableFuture().join().orElseThrow().state();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAnswererThatThrowsHasFailedAndFreesItsPlace() {
        open(request -> {
            if (request.submission().id().equals("bad")) {
                throw new IllegalStateException("thrown");
            }
            return CompletableFuture.completedFuture(DONE);
        });
        accept("bad");
        accept("good");
        Awaitility.await().atMost(PATIENCE).until(() -> answered.get() == 2);
        assertThat(state("good").error()).isNull();
        assertThat(state("bad").error()).isEqualTo("given up after 2 attempts: the answerer failed");
    }

    @ParameterizedTest
    @EnumSource
    void aStoreThatIsBackIsWorkedOnThoughItDoesNotSaySo(FailingStore.Way way) {
        open(request -> CompletableFuture.completedFuture(DONE));
        store.fail(way);
        accept("first");
        accept("second");
        Awaitility.await().atMost(PATIENCE).until(() -> store.failures() > 0);
        store.fail(null);

        Awaitility.await().atMost(PATIENCE).until(() -> answered.get() == 2);
    }

    /** The place becomes free at any moment while the dispatcher finds that there is none. */
    @Test
    void anAttemptThatEndsAsSoonAsItHasBegunIsFollowedByTheNext() throws InterruptedException {
        AtomicReference<CompletableFuture<Outcome>> begun = new AtomicReference<>();
        AtomicBoolean over = new AtomicBoolean();
        Runnable answering = () -> {
            while (!over.get()) {
                CompletableFuture<Outcome> next = begun.getAndSet(null);
                if (next != null) {
                    next.complete(DONE);
                } else {
                    Thread.onSpinWait();
                }
            }
        };
        // One of them is in the dispatcher while the other answers.
        List<Thread> threads = List.of(new Thread(answering, "answering-1"), new Thread(answering, "answering-2"));
        open(request -> {
            CompletableFuture<Outcome> outcome = new Lingering<>();
            begun.set(outcome);
            return outcome;
        });
        for (int i = 0; i < REQUESTS; i++) {
            accept("id" + i);
        }
        threads.forEach(Thread::start);
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> answered.get() == REQUESTS);
        } finally {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
