package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store promises. One class for each of them runs this. */
abstract class RequestStoreContract {

    static final Duration LONG = Duration.ofMinutes(5);
    static final DeliveryRules RULES = new DeliveryRules(2, Duration.ofMillis(1), Duration.ofMillis(2), LONG, LONG);
    static final StoreLimits LIMITS = new StoreLimits(1000, 10_000_000, 100, 2);

    static final class Events implements StoreListener {
        final List<RequestRecord> settled = new CopyOnWriteArrayList<>();
        final List<String> elsewhere = new CopyOnWriteArrayList<>();
        final Set<String> available = ConcurrentHashMap.newKeySet();
        final Set<String> own = ConcurrentHashMap.newKeySet();

        @Override
        public String queueOf(Target target) {
            return target.app();
        }

        @Override
        public boolean isOwn(String queue) {
            return own.contains(queue);
        }

        @Override
        public void available(String queue) {
            available.add(queue);
        }

        @Override
        public void settled(RequestRecord request) {
            settled.add(request);
        }

        @Override
        public void settledElsewhere(String id) {
            elsewhere.add(id);
        }
    }

    final Events events = new Events();
    RequestStore store;

    /** A store over the same storage each time, not opened yet. */
    abstract RequestStore create(DeliveryRules rules, StoreLimits limits);

    void open() {
        open(RULES, LIMITS);
    }

    void open(DeliveryRules rules, StoreLimits limits) {
        store = create(rules, limits);
        store.open(events);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    static <T> T get(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Submission submission(String id, String app, long ttl) {
        long now = System.currentTimeMillis();
        return new Submission(id, new Target(app, "f", "reported", "bob@example.com"), json("{\"n\":\"" + id + "\"}"),
                Map.of("X-A", "é"), "sender", now, now + ttl, Optional.of(new Repetition("key-" + id, "print")));
    }

    String accept(String id, String app) {
        assertThat(get(store.accept(submission(id, app, 60_000)))).isInstanceOf(Admission.Accepted.class);
        return id;
    }

    RequestRecord lease(String app) {
        return get(store.lease(app, 1, LONG)).get(0);
    }

    RequestState state(String id) {
        return get(store.find(id)).orElseThrow().state();
    }

    @Test
    void whatIsAcceptedIsHandedOutOnceAndInOrder() {
        open();
        for (int i = 0; i < 20; i++) {
            accept("id%02d".formatted(i), "app");
        }
        accept("else", "other");
        Awaitility.await().until(() -> events.available.containsAll(Set.of("app", "other")));
        Awaitility.await().until(() -> store.depth("app") == 20 && store.size() == 21);
        List<RequestRecord> leased = new ArrayList<>(get(store.lease("app", 5, LONG)));
        leased.addAll(get(store.lease("app", 100, LONG)));
        assertThat(leased).hasSize(20).extracting(one -> one.submission().id()).doesNotHaveDuplicates().isSorted()
                .startsWith("id00");
        assertThat(leased).extracting(one -> one.state().lease()).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(leased.get(3).submission()).usingRecursiveComparison().ignoringFields("createdAt", "expiresAt")
                .isEqualTo(submission("id03", "app", 0));
        assertThat(get(store.find("id03")).orElseThrow()).usingRecursiveComparison().isEqualTo(leased.get(3));
        assertThat(get(store.lease("app", 5, LONG))).isEmpty();
        assertThat(get(store.find("none"))).isEmpty();
        Awaitility.await("leased ones count").until(() -> store.depth("app") == 20);
        get(store.settle("id03", leased.get(3).state().lease(), new Outcome.Completed(json("1"))));
        Awaitility.await("answered ones do not").until(() -> store.depth("app") == 19 && store.size() == 21);
    }

    private QueueState queue(String name) {
        return get(store.state(10)).queues().stream().filter(queue -> queue.queue().equals(name)).findFirst()
                .orElse(new QueueState(name, 0, 0, 0));
    }

    @Test
    void whatTheQueuesHoldIsTold() {
        open();
        long before = System.currentTimeMillis();
        accept("a", "app");
        accept("b", "app");
        accept("c", "other");
        QueueState waiting = queue("app");
        assertThat(waiting).extracting(QueueState::waiting, QueueState::leased).containsExactly(2, 0);
        assertThat(waiting.oldest()).isBetween(before - 1000, System.currentTimeMillis() + 1000);
        RequestRecord leased = lease("app");
        assertThat(queue("app")).extracting(QueueState::waiting, QueueState::leased).containsExactly(1, 1);
        get(store.settle("a", leased.state().lease(), new Outcome.Completed(json("1"))));
        assertThat(queue("app")).extracting(QueueState::waiting, QueueState::leased).containsExactly(1, 0);
        get(store.cancel("b"));
        assertThat(queue("app")).isEqualTo(new QueueState("app", 0, 0, 0));
        for (int attempt = 0; attempt < 2; attempt++) {
            Awaitility.await().until(() -> !get(store.lease("other", 1, Duration.ofMillis(1))).isEmpty());
        }
        Awaitility.await().until(() -> get(store.state(10)).deadLetters() == 1);
        assertThat(queue("other").depth()).isZero();
        assertThat(get(store.revive("c", System.currentTimeMillis() + 60_000))).isEqualTo(Settlement.RECORDED);
        assertThat(get(store.state(10)).deadLetters()).isZero();
        Awaitility.await().until(() -> queue("other").oldest() > 0);
    }

    @Test
    void aLeaseThatEndsIsAFailedAttempt() {
        open();
        accept("a", "app");
        RequestRecord first = get(store.lease("app", 1, Duration.ofMillis(30))).get(0);
        RequestRecord second = Awaitility.await().until(() -> get(store.lease("app", 1, LONG)), list -> !list.isEmpty()).get(0);
        assertThat(second.state().attempts()).isEqualTo(2);
        assertThat(get(store.settle("a", first.state().lease(), new Outcome.Completed(json("1"))))).isEqualTo(Settlement.STALE);
        assertThat(get(store.settle("a", second.state().lease(), new Outcome.Completed(json("2")))))
                .isEqualTo(Settlement.RECORDED);
        assertThat(state("a").result()).asString(StandardCharsets.UTF_8).isEqualTo("2");
    }

    @Test
    void whatIsCancelledIsNotHandedOut() {
        open();
        accept("a", "app");
        accept("b", "app");
        String lease = lease("app").state().lease();
        assertThat(get(store.cancel("a"))).isEqualTo(Settlement.RECORDED);
        assertThat(get(store.cancel("b"))).isEqualTo(Settlement.RECORDED);
        assertThat(get(store.cancel("none"))).isEqualTo(Settlement.UNKNOWN);
        assertThat(get(store.lease("app", 1, LONG))).isEmpty();
        assertThat(get(store.settle("a", lease, new Outcome.Completed(json("1"))))).isEqualTo(Settlement.STALE);
        assertThat(state("b")).extracting(RequestState::status, RequestState::error)
                .containsExactly(RequestStatus.FAILED, "cancelled");
        assertThat(events.settled).hasSize(2);
        Awaitility.await().until(() -> store.depth("app") == 0);
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
                new StoreLimits(10, 100_000, 10, 2));
        accept("a", "app");
        get(store.settle("a", lease("app").state().lease(), new Outcome.Completed(json("1"))));
        Awaitility.await().until(() -> get(store.find("a")).isEmpty());
        Awaitility.await().until(() -> store.size() == 0);
        accept("a", "app");
        assertThat(get(store.dead(DeadLetterPosition.START, 1)).requests()).isEmpty();
    }

    @Test
    void aFullStoreRefuses() {
        open(RULES, new StoreLimits(3, 100_000, 2, 2));
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
    void attemptsAreCountedAndEndInTheDeadLetters() {
        open();
        accept("a", "app");
        get(store.settle("a", lease("app").state().lease(), new Outcome.Retry("gone", false)));
        for (int attempt = 1; attempt <= 2; attempt++) {
            RequestRecord leased = Awaitility.await().until(() -> get(store.lease("app", 1, LONG)), list -> !list.isEmpty())
                    .get(0);
            assertThat(leased.state().attempts()).isEqualTo(attempt);
            get(store.settle("a", leased.state().lease(), new Outcome.Retry("down", true)));
        }
        assertThat(state("a").error()).isEqualTo("given up after 2 attempts: down");
        reopen();
        assertThat(get(store.dead(DeadLetterPosition.START, 10)).requests()).singleElement().satisfies(one -> assertThat(one.submission().params()).isNotNull());
        assertThat(get(store.revive("none", 0))).isEqualTo(Settlement.UNKNOWN);
        assertThat(get(store.revive("a", System.currentTimeMillis() + 60_000))).isEqualTo(Settlement.RECORDED);
        reopen();
        assertThat(state("a").error()).isNull();
        RequestRecord again = lease("app");
        assertThat(again.state().attempts()).isEqualTo(1);
        assertThat(again.submission().params()).asString(StandardCharsets.UTF_8).isEqualTo("{\"n\":\"a\"}");
        assertThat(get(store.dead(DeadLetterPosition.START, 10)).requests()).isEmpty();
        assertThat(get(store.discard("a"))).isEqualTo(Settlement.STALE);
        assertThat(get(store.settle("a", again.state().lease(), new Outcome.Retry("down", true)))).isEqualTo(Settlement.RECORDED);
        RequestRecord last = Awaitility.await().until(() -> get(store.lease("app", 1, LONG)), list -> !list.isEmpty()).get(0);
        get(store.settle("a", last.state().lease(), new Outcome.Retry("down", true)));
        assertThat(get(store.discard("a"))).isEqualTo(Settlement.RECORDED);
        assertThat(get(store.find("a"))).isEmpty();
        assertThat(get(store.dead(DeadLetterPosition.START, 10)).requests()).isEmpty();
    }

    private DeadLetters dead(Optional<DeadLetterPosition> after) {
        return get(store.dead(after.orElse(DeadLetterPosition.START), 3));
    }

    @Test
    void deadLettersAreListedInPartsThatMissNone() {
        open(new DeliveryRules(1, LONG, LONG, LONG, LONG), LIMITS);
        for (int i = 0; i < 10; i++) {
            accept("id" + i, "app");
        }
        // Several of them at the same millisecond.
        List<CompletionStage<Settlement>> settled = get(store.lease("app", 10, LONG)).stream().map(one -> store
                .settle(one.submission().id(), one.state().lease(), new Outcome.Retry("down", true))).toList();
        settled.forEach(RequestStoreContract::get);

        DeadLetters first = dead(Optional.empty());
        assertThat(first.requests()).hasSize(3);
        get(store.discard(first.requests().get(2).submission().id()));
        get(store.revive(first.requests().get(0).submission().id(), System.currentTimeMillis() + 60_000));
        DeadLetters second = dead(first.next());
        DeadLetters third = dead(second.next());
        DeadLetters last = dead(third.next());
        assertThat(last.requests()).hasSize(1);
        assertThat(last.next()).isEmpty();
        List<DeadLetterPosition> all = Stream.of(first, second, third, last).flatMap(part -> part.requests().stream())
                .map(DeadLetterPosition::of).toList();
        assertThat(all).hasSize(10).doesNotHaveDuplicates().isSorted();
        assertThat(DeadLetterPosition.parse(all.get(3).toString())).contains(all.get(3));

        reopen();
        assertThat(get(store.dead(DeadLetterPosition.START, 100)).requests()).extracting(DeadLetterPosition::of)
                .containsExactly(all.stream().filter(place -> !Set.of(all.get(0), all.get(2)).contains(place))
                        .toArray(DeadLetterPosition[]::new));
    }

    @Test
    void repeatedRequestsAreRecognised() {
        open();
        accept("a", "app");
        reopen();
        assertThat(get(store.accept(submission("a", "app", 60_000)))).isInstanceOfSatisfying(Admission.Repeated.class,
                repeated -> assertThat(repeated.request().submission().id()).isEqualTo("a"));
        Submission other = submission("a", "app", 60_000);
        assertThat(get(store.accept(new Submission("x", other.target(), other.params(), Map.of(), "sender", 1, Long.MAX_VALUE,
                Optional.of(new Repetition("key-a", "another")))))).isInstanceOf(Admission.Conflicting.class);
        assertThat(get(store.find("x"))).isEmpty();
        List<CompletionStage<Admission>> atOnce = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Submission same = submission("same" + i, "app", 60_000);
            atOnce.add(store.accept(new Submission(same.id(), same.target(), same.params(), Map.of(), "sender", 1,
                    same.expiresAt(), Optional.of(new Repetition("same", "print")))));
        }
        assertThat(atOnce).extracting(RequestStoreContract::get).filteredOn(Admission.Accepted.class::isInstance).hasSize(1);
        assertThat(atOnce).extracting(RequestStoreContract::get).filteredOn(Admission.Repeated.class::isInstance).hasSize(19);
    }

    /** Closed and opened again, where the store keeps what it has. */
    void reopen() {
        // one that keeps nothing stays open
    }
}
