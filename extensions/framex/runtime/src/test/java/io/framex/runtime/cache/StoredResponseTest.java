package io.framex.runtime.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class StoredResponseTest {

    private static final String TIME = "2026-01-01 12:00:00";
    private static final String LATER = "2027-02-03 04:05:06";

    @Test
    void carriesTheTimeAtWhichItIsGiven() {
        String body = "{\"status\":200,\"message\":\"success\",\"timestamp\":\"" + TIME + "\",\"data\":\"" + TIME + "\"}";
        StoredResponse response = StoredResponse.of(bytes(body), TIME, 60);

        assertThat(text(response.at(LATER))).isEqualTo(body.replaceFirst(TIME, LATER));
        assertThat(text(response.body())).isEqualTo(body);
    }

    @Test
    void leavesBodiesWithoutTimestampAlone() {
        StoredResponse raw = StoredResponse.of(bytes("{\"timestamp\":\"" + TIME + "\"}"), null, -1);
        StoredResponse renamed = StoredResponse.of(bytes("{}"), TIME, -1);

        assertThat(text(raw.at(LATER))).isEqualTo("{\"timestamp\":\"" + TIME + "\"}");
        assertThat(text(renamed.at(LATER))).isEqualTo("{}");
        assertThat(raw.expiresAt()).isEqualTo(Long.MAX_VALUE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
