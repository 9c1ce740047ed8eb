package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store promises that several brokers share, also while its server fails. */
abstract class SharedStoreContract extends DurableStoreContract {

    private final List<RequestStore> others = new ArrayList<>();

    /** Ends the server as {@code kill -9} does. */
    abstract void kill() throws Exception;

    /** Starts it again with what it has written. */
    abstract void start() throws Exception;

    /** The server keeps its connections, and answers nothing. */
    abstract void freeze() throws Exception;

    /** The server goes on. */
    abstract void thaw() throws Exception;

    @AfterEach
    void closeOthers() {
        others.forEach(RequestStore::close);
    }

    private RequestStore another(StoreListener listener) {
        RequestStore other = create(RULES, LIMITS);
        other.open(listener);
        others.add(other);
        return other;
    }

    @Test
    void severalBrokersShareEverything() {
        open();
        Events heard = new Events();
        RequestStore other = another(heard);
        accept("a", "app");
        Awaitility.await("the other broker hears of it").until(() -> heard.available.contains("app"));
        RequestRecord leased = get(other.lease("app", 1, LONG)).get(0);
        assertThat(get(store.lease("app", 1, LONG))).isEmpty();
        assertThat(get(other.accept(submission("a", "app", 1000)))).isInstanceOf(Admission.Repeated.class);
        assertThat(get(other.settle("a", leased.state().lease(), new Outcome.Completed(json("1")))))
                .isEqualTo(Settlement.RECORDED);
        Awaitility.await("the one that accepted it hears of its end").until(() -> events.elsewhere.contains("a"));
        assertThat(events.settled).isEmpty();
        assertThat(heard.settled).hasSize(1);
        get(store.remember("app", Optional.of(json("{}"))));
        Awaitility.await().until(() -> other.apps().containsKey("app"));
    }

    @Test
    void whatABrokerThatIsGoneHadLeasedGoesToAnother() {
        open();
        Events heard = new Events();
        RequestStore other = create(RULES, LIMITS);
        other.open(heard);
        accept("a", "app");
        assertThat(get(other.lease("app", 1, Duration.ofMillis(50)))).hasSize(1);
        other.close();
        Awaitility.await().until(() -> !get(store.lease("app", 1, LONG)).isEmpty());
    }

    @Test
    void brokersDoNotHandOutTheSame() {
        open(RULES, ROOMY);
        RequestStore other = create(RULES, ROOMY);
        other.open(new Events());
        others.add(other);
        for (int i = 0; i < 400; i++) {
            accept("id" + i, "app");
        }
        List<CompletionStage<List<RequestRecord>>> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            asked.add((i % 2 == 0 ? store : other).lease("app", 10, LONG));
        }
        List<RequestRecord> leased = new ArrayList<>();
        asked.forEach(some -> leased.addAll(get(some)));
        Awaitility.await().until(() -> {
            leased.addAll(get(store.lease("app", 10, LONG)));
            return leased.size() >= 400;
        });
        assertThat(leased).hasSize(400).extracting(one -> one.submission().id()).doesNotHaveDuplicates();
        List<CompletionStage<Settlement>> settled = new ArrayList<>();
        for (RequestRecord one : leased) {
            settled.add(store.settle(one.submission().id(), one.state().lease(), new Outcome.Completed(json("1"))));
            settled.add(other.settle(one.submission().id(), one.state().lease(), new Outcome.Completed(json("2"))));
        }
        assertThat(settled).extracting(RequestStoreContract::get).filteredOn(Settlement.RECORDED::equals).hasSize(400);
    }

    @Test
    void whileTheStorageIsGoneNothingIsAcceptedAndNothingIsLost() throws Exception {
        open();
        accept("a", "app");
        kill();
        try {
            Awaitility.await().until(() -> get(store.accept(submission("b", "app", 60_000))) instanceof Admission.Refused);
            assertThatThrownBy(() -> get(store.find("a"))).isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(StoreUnavailableException.class);
        } finally {
            start();
        }
        Awaitility.await().until(() -> get(store.accept(submission("c", "app", 60_000))) instanceof Admission.Accepted);
        assertThat(get(store.find("a"))).isPresent();
        assertThat(get(store.lease("app", 10, LONG))).extracting(one -> one.submission().id()).contains("a", "c");
    }

    @Test
    void aStorageThatHangsIsGivenUp() throws Exception {
        open();
        freeze();
        long start = System.nanoTime();
        CompletionStage<Admission> hanging = store.accept(submission("a", "app", 60_000));
        try {
            assertThat(get(hanging)).isInstanceOf(Admission.Refused.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        } finally {
            thaw();
        }
        Awaitility.await().until(() -> get(store.accept(submission("b", "app", 60_000))) instanceof Admission.Accepted);
    }
}
