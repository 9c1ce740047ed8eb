package io.framex.rpc.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.framex.rpc.store.DeliveryRules;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.RequestStore;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.StoreListener;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;
import io.framex.rpc.store.index.IndexedStore;
import io.framex.rpc.store.index.MemoryJournal;

/** A queue is worked on to its end, whatever its answerer does and whenever an attempt ends. */
class DispatcherTest {

    private static final String QUEUE = "app";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Outcome DONE = new Outcome.Completed(new byte[] { '1' });

    private final RequestStore store = new IndexedStore(new MemoryJournal(), new StoreLimits(100_000, 1_000_000_000, 100_000, 1),
            new DeliveryRules(2, Duration.ofMillis(1), Duration.ofMillis(1), LONG, LONG), Clock.systemUTC());
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
}
