package io.framex.proxy.remote.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.framex.proxy.remote.PayloadCompression;
import io.framex.proxy.remote.frame.ReplayGuard.Verdict;

class ReplayGuardTest {

    private static final long BEGIN = 1_000_000;

    private final AtomicLong clock = new AtomicLong(BEGIN);
    private final ReplayGuard guard = new ReplayGuard(Duration.ofSeconds(60), 2, clock::get);

    @Test
    void acceptsEachCounterOnce() {
        for (long counter : new long[] { 1, 2, 5, 3, 2000, 977 }) {
            assertThat(check(1, counter)).as("%d", counter).isEqualTo(Verdict.FRESH);
            assertThat(check(1, counter)).as("%d again", counter).isEqualTo(Verdict.REFUSED);
        }
    }

    @Test
    void refusesCountersBelowTheWindow() {
        check(1, 5000);
        assertThat(check(1, 5000 - 1023)).isEqualTo(Verdict.FRESH);
        assertThat(check(1, 5000 - 1024)).isEqualTo(Verdict.REFUSED);
        assertThat(check(1, -1)).isEqualTo(Verdict.REFUSED);
        assertThat(check(1, Long.MAX_VALUE)).isEqualTo(Verdict.FRESH);
        assertThat(check(1, 5001)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void refusesWhatIsTooOldOrTooNew() {
        clock.addAndGet(100_000);
        assertThat(check(1, 1, clock.get() - 60_001)).isEqualTo(Verdict.REFUSED);
        assertThat(check(1, 1, clock.get() + 60_001)).isEqualTo(Verdict.REFUSED);
        assertThat(check(1, 1, clock.get() - 60_000)).isEqualTo(Verdict.FRESH);
    }

    @Test
    void refusesWhatWasSentBeforeItsOwnStart() {
        assertThat(check(1, 1, BEGIN - 1)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void forgetsNoSenderWhoseFramesCouldComeAgain() {
        check(1, 1);
        check(2, 1);
        assertThat(check(3, 1)).isEqualTo(Verdict.FULL);
        clock.addAndGet(120_001);
        assertThat(check(3, 1)).isEqualTo(Verdict.FRESH);
        assertThat(check(1, 1, BEGIN)).isEqualTo(Verdict.REFUSED);
    }

    private Verdict check(int sender, long counter) {
        return check(sender, counter, clock.get());
    }

    private Verdict check(int sender, long counter, long issuedAt) {
        byte[] salt = new byte[16];
        salt[0] = (byte) sender;
        return guard.check(new FrameOrigin(salt, counter, "", PayloadCompression.DEFLATE), issuedAt);
    }
}
