package io.framex.proxy.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.framex.proxy.config.BreakerConfig;

class BreakerTest {

    private long now;
    private final Breaker breaker = new Breaker(new Settings(4, 0.5), () -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.tryPass()).isTrue();
            breaker.failed();
        }
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.tryPass()).isTrue();
            breaker.succeeded();
        }
    }

    @Test
    void opensOnlyWhenEnoughHasBeenSeen() {
        fail(3);
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
        fail(1);
        assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
        assertThat(breaker.tryPass()).isFalse();
    }

    @Test
    void looksAtTheLastOnesOnly() {
        fail(1);
        succeed(4);
        fail(1);
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
        fail(1);
        assertThat(breaker.state()).isEqualTo(Breaker.State.OPEN);
    }

    @Test
    void oneProbeDecides() {
        fail(4);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(breaker.tryPass()).isTrue();
        assertThat(breaker.tryPass()).isFalse();
        breaker.failed();
        assertThat(breaker.tryPass()).isFalse();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(breaker.tryPass()).isTrue();
        breaker.succeeded();
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
        fail(3);
        assertThat(breaker.state()).isEqualTo(Breaker.State.CLOSED);
    }

    @Test
    void anAbandonedProbeDecidesNothing() {
        fail(4);
        now += Duration.ofSeconds(1).toNanos();
        assertThat(breaker.tryPass()).isTrue();
        breaker.abandoned();
        assertThat(breaker.tryPass()).isTrue();
    }

    @Test
    void aBudgetIsSpentAndEarned() {
        RetryBudget budget = new RetryBudget(0.5, 2);
        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend()).isTrue();
        assertThat(budget.spend()).isFalse();
        budget.earn();
        assertThat(budget.spend()).isFalse();
        budget.earn();
        assertThat(budget.spend()).isTrue();
    }

    private record Settings(int window, double failureRatio) implements BreakerConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration delay() {
            return Duration.ofSeconds(1);
        }
    }
}
