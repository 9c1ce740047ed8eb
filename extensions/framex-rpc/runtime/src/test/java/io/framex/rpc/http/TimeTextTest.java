package io.framex.rpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @ValueSource(longs = { 0, 1, 12, 123, 999, 1000, 1001, -1, -1000, 1795824614000L, 1795824614007L, 1795824614070L, 1795824614700L,
            1795824615999L, 253402300799999L, 253402300800000L })
    void isThatOfAnInstant(long millis) {
        String expected = Instant.ofEpochMilli(millis).toString();

        assertThat(TimeText.of(millis)).isEqualTo(expected);
        assertThat(TimeText.of(millis)).isEqualTo(expected);
    }
}
