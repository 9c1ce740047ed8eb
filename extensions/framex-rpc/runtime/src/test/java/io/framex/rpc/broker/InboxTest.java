package io.framex.rpc.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.framex.rpc.answer.Routes;
import io.framex.rpc.store.DeliveryRules;
import io.framex.rpc.store.FailingStore;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.StoreListener;
import io.framex.rpc.store.Submission;
import io.framex.rpc.store.Target;

/** Who waits at an inbox gets requests, whatever the store does meanwhile. */
class InboxTest {

    private static final String APP = "app";
    private static final Duration LONG = Duration.ofMinutes(5);

    private record Waiting(boolean isPatient, CompletableFuture<List<RequestRecord>> taken) implements Taker {

        static Waiting patiently() {
            return new Waiting(true, new CompletableFuture<>());
        }

        static Waiting forWhatIsThere() {
            return new Waiting(false, new CompletableFuture<>());
        }

        @Override
        public int room() {
            return 10;
        }

        @Override
        public void nothing() {
            taken.complete(List.of());
        }

        @Override
        public void take(List<RequestRecord> requests) {
            taken.complete(requests);
        }
    }

    private final FailingStore store = new FailingStore(new DeliveryRules(2, LONG, LONG, LONG, LONG),
            new StoreLimits(10, 1_000_000, 10, 1));
    private final Inbox inbox = new Inbox(store, LONG);

    @BeforeEach
    void open() {
        store.open(new StoreListener() {
            @Override
            public String queueOf(Target target) {
                return Routes.queueOfApp(target.app());
            }

            @Override
            public void available(String queue) {
                inbox.serve(APP);
            }

            @Override
            public void settled(RequestRecord request) {
                // nobody waits for it
            }
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void accept(String id) {
        long now = System.currentTimeMillis();
        store.accept(new Submission(id, new Target(APP, "f", "f", "bob@example.com"), new byte[] { '{', '}' }, Map.of(), "sender",
                now, now + LONG.toMillis(), Optional.empty())).toCompletableFuture().join();
    }

    @ParameterizedTest
    @EnumSource
    void oneWhoWaitedWhileTheStoreFailedGetsWhatCameMeanwhile(FailingStore.Way way) throws Exception {
        store.fail(way);
        Waiting waiting = Waiting.patiently();
        inbox.ask(APP, waiting);
        accept("a");
        Awaitility.await().until(() -> store.failures() > 0);
        store.fail(null);

        assertThat(waiting.taken().get(20, TimeUnit.SECONDS)).extracting(one -> one.submission().id()).containsExactly("a");
    }

    @ParameterizedTest
    @EnumSource
    void oneWhoDoesNotWaitGetsNothingFromAStoreThatFails(FailingStore.Way way) throws Exception {
        accept("a");
        store.fail(way);
        Waiting waiting = Waiting.forWhatIsThere();
        inbox.ask(APP, waiting);

        assertThat(waiting.taken().get(20, TimeUnit.SECONDS)).isEmpty();
    }
}
