package io.framex.proxy.remote.frame;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.framex.proxy.remote.PayloadCompression;

/** A frame that ends too early, wherever, is refused as any other is. */
class TruncatedFrameTest {

    private final FrameKeys keys = new FrameKeys(
            List.of(FrameKey.of("first", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")));

    @Test
    void isRefused() {
        byte[] frame = new FrameWriter(() -> keys, new SecureRandom()).request("here", PayloadCompression.DEFLATE,
                "{}".getBytes(), "[]".getBytes())
                .bytes();
        FrameReader reader = new FrameReader(() -> keys, false);
        for (int length = 0; length < frame.length; length++) {
            byte[] truncated = Arrays.copyOf(frame, length);

            assertThatThrownBy(() -> reader.request(truncated, "here")).as("%d bytes", length)
                    .isInstanceOf(FrameException.class);
        }
    }
}
