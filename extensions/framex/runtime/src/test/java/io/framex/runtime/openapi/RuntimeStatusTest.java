package io.framex.runtime.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeStatusTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void tellsWhatRunsSinceWhen() {
        RuntimeStatus status = new RuntimeStatus(START, ZoneId.of("Asia/Shanghai"), "2.0", "0.1.0");

        assertThat(status.describe(START.plusSeconds(61))).isEqualTo("""
                ---

                **🟢 Runtime Status**

                | Metric | Value |
                |--------|-------|
                | Started At | `2026-01-01 08:00:00` |
                | Uptime | `1m 1s` |
                | Service-Version | `v2.0` |
                | FrameX-Version | `v0.1.0` |

                ---
                """);
    }

    @ParameterizedTest
    @CsvSource({ "0,0s", "59,59s", "60,1m", "3600,1h", "3661,1h 1m 1s", "86400,1d", "90061,1d 1h 1m 1s", "8640000,100d" })
    void writesUptimesAsPythonFrameXDoes(long seconds, String expected) {
        RuntimeStatus status = new RuntimeStatus(START, ZoneId.of("UTC"), "2.0", "0.1.0");

        assertThat(status.describe(START.plusSeconds(seconds))).contains("| Uptime | `" + expected + "` |");
    }

    @Test
    void keepsAnOddVersionInItsCell() {
        RuntimeStatus status = new RuntimeStatus(START, ZoneId.of("UTC"), "1` | <b>\n\n# x", "0.1.0");

        assertThat(status.describe(START)).contains("| Service-Version | `v1    <b>  # x` |");
    }
}
