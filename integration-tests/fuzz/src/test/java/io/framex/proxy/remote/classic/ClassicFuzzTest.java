package io.framex.proxy.remote.classic;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whatever comes as a call or reply in framex-1 is read, or refused by the exception that says so. */
class ClassicFuzzTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ClassicCodec CODEC = new ClassicCodec(MAPPER, 1 << 20);

    @FuzzTest(maxDuration = "25s")
    void read(byte[] input) {
        callOf(input);
        replyOf(input);
        // Beyond Base64, compression and its checksum, which no random input passes.
        ObjectNode wrapped = MAPPER.createObjectNode().put("status", 200).put("func_name",
                ClassicText.encode("\"demo.f\"".getBytes(StandardCharsets.UTF_8)));
        String text = ClassicText.encode(input);
        byte[] body = wrapped.put("data", text).toString().getBytes(StandardCharsets.UTF_8);
        callOf(body);
        replyOf(body);
        callOf(wrapped.put("func_name", text).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void callOf(byte[] body) {
        try {
            CODEC.arguments(CODEC.call(body), List.of("id", "guest"));
        } catch (ClassicException refused) {
            // As it should be.
        }
    }

    private static void replyOf(byte[] body) {
        try {
            CODEC.reply(200, body);
            CODEC.reply(500, body);
        } catch (ClassicException refused) {
            // As it should be.
        }
    }
}
