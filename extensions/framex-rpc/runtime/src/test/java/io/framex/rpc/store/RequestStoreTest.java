package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.rpc.store.file.FileJournal;
import io.framex.rpc.store.index.IndexedStore;

/** What the embedded store keeps, over its end as well. */
class RequestStoreTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final DeliveryRules RULES = new DeliveryRules(2, Duration.ofMillis(1), Duration.ofMillis(2), LONG, LONG);

    private static final class Events implements StoreListener {
        final List<RequestRecord> settled = new CopyOnWriteArrayList<>();

        @Override
        public String queueOf(Target target) {
            return target.app();
        }

        @Override
        public void available(String queue) {
            // the tests look by themselves
        }

        @Override
        public void settled(RequestRecord request) {
            settled.add(request);
        }
    }

    @TempDir
    Path folder;

    private final Events events = new Events();
    private RequestStore store;

    private void open() {
        open(RULES, new StoreLimits(1000, 10_000_000, 100, 2));
    }

    private void open(DeliveryRules rules, StoreLimits limits) {
        store = new IndexedStore(new FileJournal(folder.resolve("deep/rpc.mv")), limits, rules, Clock.systemUTC());
        store.open(events);
    }

    private void reopen() {
        store.close();
        open();
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Submission submission(String id, String app, long ttl) {
        long now = System.currentTimeMillis();
        return new Submission(id, new Target(app, "f", "reported", "bob@example.com"), json("{\"n\":\"" + id + "\"}"),
                Map.of("X-A", "é"), "sender", now, now + ttl, Optional.of(new Repetition("key-" + id, "print")));
    }

    private String accept(String id, String app) {
        assertThat(get(store.accept(submission(id, app, 60_000)))).isInstanceOf(Admission.Accepted.class);
        return id;
    }

    private RequestRecord lease(String app) {
        return get(store.lease(app, 1, LONG)).get(0);
    }

    private RequestState state(String id) {
        return get(store.find(id)).orElseThrow().state();
    }

    @Test
    void whatWasAcceptedIsThereAfterTheEnd() {
        open();
        accept("a", "app");
        accept("b", "app");
        RequestRecord leased = lease("app");
        accept("done", "other");
        RequestRecord done = lease("other");
        get(store.settle("done", done.state().lease(), new Outcome.Completed(json("42"))));
        reopen();

        assertThat(store.size()).isEqualTo(3);
        RequestRecord second = lease("app");
        assertThat(second.submission().id()).isEqualTo("b");
        assertThat(second.submission().params()).asString(StandardCharsets.UTF_8).isEqualTo("{\"n\":\"b\"}");
        assertThat(second.submission()).usingRecursiveComparison().ignoringFields("createdAt", "expiresAt")
                .isEqualTo(submission("b", "app", 0));
        assertThat(get(store.settle("a", leased.state().lease(), new Outcome.Completed(json("1")))))
                .as("a lease from before the end").isEqualTo(Settlement.RECORDED);
        assertThat(state("done").result()).asString(StandardCharsets.UTF_8).isEqualTo("42");
        assertThat(get(store.accept(submission("again", "app", 60_000)))).isInstanceOf(Admission.Accepted.class);
    }

    @Test
    void onlyTheFirstOutcomeIsRecorded() {
        open();
        accept("a", "app");
        String lease = lease("app").state().lease();
        assertThat(get(store.settle("a", "other", new Outcome.Completed(json("1"))))).isEqualTo(Settlement.STALE);
        assertThat(get(store.settle("a", lease, new Outcome.Completed(json("1"))))).isEqualTo(Settlement.RECORDED);
        assertThat(get(store.settle("a", lease, new Outcome.Failed("no")))).isEqualTo(Settlement.STALE);
        assertThat(get(store.cancel("a"))).isEqualTo(Settlement.STALE);
        assertThat(get(store.settle("none", lease, new Outcome.Failed("no")))).isEqualTo(Settlement.UNKNOWN);
        assertThat(events.settled).singleElement().satisfies(one -> assertThat(one.state().result()).isEqualTo(json("1")));
    }

    @Test
    void attemptsAreCountedAndEndInTheDeadLetters() {
        open();
        accept("a", "app");
        get(store.settle("a", lease("app").state().lease(), new Outcome.Retry("gone", false)));
        for (int attempt = 1; attempt <= 2; attempt++) {
            Awaitility.await().until(() -> state("a").status() != RequestStatus.PENDING || store.depth("app") == 1);
            List<RequestRecord> leased = new ArrayList<>();
            Awaitility.await().until(() -> {
                leased.addAll(get(store.lease("app", 1, LONG)));
                return !leased.isEmpty();
            });
            assertThat(leased.get(0).state().attempts()).isEqualTo(attempt);
            get(store.settle("a", leased.get(0).state().lease(), new Outcome.Retry("down", true)));
        }
        assertThat(state("a").error()).isEqualTo("given up after 2 attempts: down");
        reopen();
        assertThat(get(store.dead(10))).singleElement().satisfies(one -> assertThat(one.submission().params()).isNotNull());
        assertThat(get(store.revive("a", System.currentTimeMillis() + 60_000))).isEqualTo(Settlement.RECORDED);
        reopen();
        assertThat(lease("app").state().attempts()).isEqualTo(1);
        assertThat(get(store.dead(10))).isEmpty();
        assertThat(get(store.discard("a"))).isEqualTo(Settlement.STALE);
    }

    @Test
    void whatNobodyAnswersExpires() {
        open();
        get(store.accept(submission("a", "app", 50)));
        Awaitility.await().until(() -> state("a").status() == RequestStatus.FAILED);
        assertThat(state("a").error()).isEqualTo("expired");
        assertThat(get(store.lease("app", 1, LONG))).isEmpty();
        Awaitility.await().until(() -> events.settled.size() == 1);
    }

    @Test
    void answeredRequestsAreForgottenAfterAWhile() {
        open(new DeliveryRules(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(50), LONG),
                new StoreLimits(10, 10_000, 10, 2));
        accept("a", "app");
        get(store.settle("a", lease("app").state().lease(), new Outcome.Completed(json("1"))));
        Awaitility.await().until(() -> get(store.find("a")).isEmpty());
        assertThat(store.size()).isZero();
        accept("a", "app");
    }

    @Test
    void aFullStoreRefuses() {
        open(RULES, new StoreLimits(3, 10_000, 2, 2));
        accept("a", "app");
        accept("b", "app");
        assertThat(get(store.accept(submission("c", "app", 60_000)))).isInstanceOfSatisfying(Admission.Refused.class,
                refused -> assertThat(refused.queue()).isTrue());
        accept("c", "other");
        assertThat(get(store.accept(submission("d", "third", 60_000)))).isInstanceOfSatisfying(Admission.Refused.class,
                refused -> assertThat(refused.queue()).isFalse());
        assertThat(get(store.remember("one", Optional.empty()))).isTrue();
        assertThat(get(store.remember("two", Optional.of(json("{}"))))).isTrue();
        assertThat(get(store.remember("three", Optional.empty()))).isFalse();
    }

    @Test
    void repeatedRequestsAreRecognisedOverTheEnd() {
        open();
        accept("a", "app");
        reopen();
        assertThat(get(store.accept(submission("a", "app", 60_000)))).isInstanceOf(Admission.Repeated.class);
        Submission other = submission("a", "app", 60_000);
        assertThat(get(store.accept(new Submission("x", other.target(), other.params(), Map.of(), "sender", 1, Long.MAX_VALUE,
                Optional.of(new Repetition("key-a", "another")))))).isInstanceOf(Admission.Conflicting.class);
    }

    @Test
    void theFileIsForItsOwnerAndOneProcessOnly() throws Exception {
        open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("deep/rpc.mv"))))
                .isEqualTo("rw-------");
        IndexedStore second = new IndexedStore(new FileJournal(folder.resolve("deep/rpc.mv")), new StoreLimits(1, 1, 1, 1), RULES,
                Clock.systemUTC());
        assertThatThrownBy(() -> second.open(events)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rpc.mv");
    }

    @Test
    void manySendersShareTheConfirmationsOfTheDisk() {
        open(RULES, new StoreLimits(100_000, 100_000_000, 100_000, 2));
        List<CompletionStage<Admission>> accepted = IntStream.range(0, 20_000).parallel()
                .mapToObj(i -> store.accept(submission("id" + i, "app", 60_000))).toList();
        accepted.forEach(one -> assertThat(get(one)).isInstanceOf(Admission.Accepted.class));
        store.close();
        open(RULES, new StoreLimits(100_000, 100_000_000, 100_000, 2));
        assertThat(store.depth("app")).isEqualTo(20_000);
        assertThat(get(store.lease("app", 20_000, LONG))).hasSize(20_000).doesNotHaveDuplicates();
    }
}
