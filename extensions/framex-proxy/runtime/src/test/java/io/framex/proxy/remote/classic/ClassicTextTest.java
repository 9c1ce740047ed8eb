package io.framex.proxy.remote.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

/** The text around a value is read back, and nothing that is damaged or swells is. */
class ClassicTextTest {

    private static final int LIMIT = 1 << 20;

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        for (int length : new int[] { 0, 1, 36, 37, 38, 100_000 }) {
            byte[] bytes = "framex ".repeat(length / 7 + 1).substring(0, length).getBytes(StandardCharsets.UTF_8);

            assertThat(ClassicText.decode(ClassicText.encode(bytes), LIMIT)).isEqualTo(bytes);
        }
    }

    @Test
    void aChangedByteAnywhereIsRefused() {
        byte[] good = Base64.getDecoder()
                .decode(ClassicText.encode("{\"id\": 1, \"name\": \"a\"}".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < good.length; i++) {
            // The first two bytes of zlib hold hints that no decoder needs, but a check of their own.
            byte[] damaged = good.clone();
            damaged[i] ^= 0x10;
            String text = Base64.getEncoder().encodeToString(damaged);

            assertThatThrownBy(() -> ClassicText.decode(text, LIMIT)).as("byte %d", i).isInstanceOf(ClassicException.class);
        }
    }

    @Test
    void aTextThatEndsTooEarlyOrTooLateIsRefused() {
        byte[] good = Base64.getDecoder().decode(ClassicText.encode("[1, 2, 3]".getBytes(StandardCharsets.UTF_8)));
        for (int length = 0; length <= good.length + 1; length++) {
            if (length != good.length) {
                String text = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(good, length));

                assertThatThrownBy(() -> ClassicText.decode(text, LIMIT)).isInstanceOf(ClassicException.class);
            }
        }
    }

    @Test
    void whatSwellsBeyondTheLimitIsRefused() {
        String bomb = ClassicText.encode(new byte[50 << 20]);

        assertThat(bomb).hasSizeLessThan(128 << 10);
        assertThatThrownBy(() -> ClassicText.decode(bomb, LIMIT)).hasMessageContaining("max_payload_size");
    }
}
