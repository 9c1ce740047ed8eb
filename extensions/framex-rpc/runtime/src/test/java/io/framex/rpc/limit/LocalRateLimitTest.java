package io.framex.rpc.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One process counts what it gets. */
class LocalRateLimitTest {

    private static Verdict.Counted take(RateLimit limit, String sender) {
        return (Verdict.Counted) limit.take(sender).toCompletableFuture().join();
    }

    private static Verdict.Counted takeMore(RateLimit limit, String sender, int more) {
        return (Verdict.Counted) limit.takeMore(sender, more).toCompletableFuture().join();
    }

    @Test
    void aSenderMayUseItsBurstAndThenHasToWait() {
        RateLimit limit = new LocalRateLimit(new Quota(0.5, 3), 10);

        for (int left = 2; left >= 0; left--) {
            assertThat(take(limit, "a")).extracting(Verdict.Counted::admitted, Verdict.Counted::left)
                    .containsExactly(true, (long) left);
        }
        assertThat(take(limit, "a")).extracting(Verdict.Counted::admitted, Verdict.Counted::left, Verdict.Counted::seconds)
                .containsExactly(false, 0L, 2L);
        assertThat(take(limit, "b").admitted()).isTrue();
    }

    @Test
    void whatOneRequestBringsIsCountedToo() {
        RateLimit limit = new LocalRateLimit(new Quota(0.5, 4), 10);

        assertThat(take(limit, "a").left()).isEqualTo(3);
        assertThat(takeMore(limit, "a", 2)).extracting(Verdict.Counted::admitted, Verdict.Counted::left).containsExactly(true, 1L);
        assertThat(take(limit, "a").left()).isZero();
        assertThat(takeMore(limit, "a", 2)).as("two of them, and the request that brings them, are there after six seconds")
                .extracting(Verdict.Counted::admitted, Verdict.Counted::left, Verdict.Counted::seconds)
                .containsExactly(false, 0L, 6L);
    }

    @Test
    void oneRequestIsNeverMoreThanAWholeQuota() {
        RateLimit limit = new LocalRateLimit(new Quota(0.5, 4), 10);
        take(limit, "a");
        assertThat(takeMore(limit, "a", 1000)).extracting(Verdict.Counted::admitted, Verdict.Counted::left)
                .containsExactly(true, 0L);

        RateLimit single = new LocalRateLimit(new Quota(0.5, 1), 10);
        assertThat(take(single, "a").admitted()).isTrue();
        assertThat(single.takeMore("a", 1000).toCompletableFuture().join().admitted()).isTrue();
    }

    @Test
    void timeBringsRequestsBack() {
        RateLimit limit = new LocalRateLimit(new Quota(20, 1), 10);
        assertThat(take(limit, "a").admitted()).isTrue();
        assertThat(take(limit, "a").admitted()).isFalse();

        Awaitility.await().until(() -> take(limit, "a").admitted());
    }

    @Test
    void thePolicyTellsTheQuotaAndWhenItIsWholeAgain() {
        assertThat(new Quota(10, 40).policy()).isEqualTo("\"default\";q=40;w=4");
        assertThat(new Quota(1000, 1).policy()).isEqualTo("\"default\";q=1;w=1");
    }

    @Test
    void noMoreSendersAreRememberedThanAllowed() {
        RateLimit limit = new LocalRateLimit(new Quota(0.001, 1), 2);
        for (int i = 0; i < 1000; i++) {
            take(limit, "sender" + i);
        }

        // Most of them were forgotten, and so begin anew.
        Awaitility.await().untilAsserted(() -> assertThat(take(limit, "sender1").admitted()).isTrue());
    }
}
