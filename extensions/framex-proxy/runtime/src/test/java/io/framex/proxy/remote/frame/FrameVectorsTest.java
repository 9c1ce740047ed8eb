package io.framex.proxy.remote.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.proxy.remote.PayloadCompression;
import io.framex.proxy.remote.frame.FrameWriter.WrittenFrame;

/** The frames that {@code docs/reference/wire.md} gives to other implementations are the ones that this one makes. */
class FrameVectorsTest {

    private static final int LARGEST = 100_000;
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void makesThePublishedFrames() throws Exception {
        for (JsonNode vector : vectors()) {
            FrameWriter writer = writer(vector);
            WrittenFrame request = writer.request(text(vector, "audience"), compression(vector), bytes(vector, "request_header"),
                    bytes(vector, "request_payload"));
            assertThat(HEX.formatHex(request.bytes())).as(text(vector, "name")).isEqualTo(text(vector, "request_frame"));
            byte[] reply = writer.reply(request.origin(), text(vector, "audience"), bytes(vector, "reply_header"),
                    bytes(vector, "reply_payload"));
            assertThat(HEX.formatHex(reply)).as(text(vector, "name")).isEqualTo(text(vector, "reply_frame"));
        }
    }

    @Test
    void readsThePublishedFrames() throws Exception {
        for (JsonNode vector : vectors()) {
            FrameReader reader = new FrameReader(() -> keys(vector), true);
            Frame request = reader.request(HEX.parseHex(text(vector, "request_frame")), text(vector, "audience"));
            assertThat(request.header()).isEqualTo(bytes(vector, "request_header"));
            assertThat(request.payload(LARGEST)).isEqualTo(bytes(vector, "request_payload"));
            Frame reply = reader.reply(HEX.parseHex(text(vector, "reply_frame")), request.origin(), text(vector, "audience"));
            assertThat(reply.payload(LARGEST)).isEqualTo(bytes(vector, "reply_payload"));
        }
    }

    @Test
    void refusesEveryFrameWithAChangedByte() throws Exception {
        for (JsonNode vector : vectors()) {
            if (keys(vector).isEmpty()) {
                continue;
            }
            FrameReader reader = new FrameReader(() -> keys(vector), true);
            byte[] frame = HEX.parseHex(text(vector, "request_frame"));
            List<Integer> accepted = new ArrayList<>();
            for (int i = 0; i < frame.length; i++) {
                byte[] changed = frame.clone();
                changed[i] ^= 0x10;
                try {
                    reader.request(changed, text(vector, "audience"));
                    accepted.add(i);
                } catch (FrameException refused) {
                    // as it should be
                }
            }
            assertThat(accepted).as(text(vector, "name")).isEmpty();
            assertThatThrownBy(() -> reader.reply(frame, new FrameOrigin(new byte[16], 1, "first", PayloadCompression.DEFLATE), text(vector, "audience")))
                    .isInstanceOf(FrameException.class);
        }
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream file = FrameVectorsTest.class.getResourceAsStream("vectors.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static FrameKeys keys(JsonNode vector) {
        return text(vector, "key").isEmpty() ? FrameKeys.NONE
                : new FrameKeys(List.of(FrameKey.of(text(vector, "key_id"), text(vector, "key"))));
    }

    private static PayloadCompression compression(JsonNode vector) {
        return PayloadCompression.valueOf(text(vector, "compression").toUpperCase(Locale.ROOT));
    }

    private static FrameWriter writer(JsonNode vector) {
        byte[] salt = HEX.parseHex(text(vector, "salt"));
        return new FrameWriter(() -> keys(vector), new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(salt, 0, bytes, 0, salt.length);
            }
        });
    }

    private static byte[] bytes(JsonNode vector, String name) {
        return text(vector, name).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonNode vector, String name) {
        return vector.get(name).textValue();
    }
}
