package io.framex.rpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What every store promises that keeps requests over the end of the process. */
abstract class DurableStoreContract extends RequestStoreContract {

    static final StoreLimits ROOMY = new StoreLimits(100_000, 200_000_000, 100_000, 2);

    @Override
    void reopen() {
        store.close();
        open();
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

        Awaitility.await().until(() -> store.size() == 3);
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
    void applicationsAreRememberedOverTheEnd() {
        open();
        assertThat(get(store.remember("a", Optional.of(json("{}"))))).isTrue();
        assertThat(get(store.remember("b", Optional.empty()))).isTrue();
        assertThat(get(store.remember("a", Optional.empty()))).isTrue();
        reopen();
        assertThat(store.apps()).containsOnlyKeys("a", "b");
        assertThat(store.apps().get("a")).asString(StandardCharsets.UTF_8).isEqualTo("{}");
        assertThat(store.apps().get("b")).isEmpty();
    }

    @Test
    void whatManySendAtOnceIsKept() {
        open(RULES, ROOMY);
        List<CompletionStage<Admission>> accepted = IntStream.range(0, 8_000).parallel()
                .mapToObj(i -> store.accept(submission("id" + i, "app", 60_000))).toList();
        accepted.forEach(one -> assertThat(get(one)).isInstanceOf(Admission.Accepted.class));
        store.close();
        open(RULES, ROOMY);
        assertThat(get(store.lease("app", 8_000, LONG))).hasSize(8_000).doesNotHaveDuplicates();
    }
}
