package io.framex.proxy.remote.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.proxy.remote.PayloadCompression;
import io.framex.proxy.remote.frame.FrameWriter.WrittenFrame;
import io.framex.proxy.testing.Python;

/** The implementation in Python that {@code docs/reference/wire.md} shows reads our frames, and we read its. */
@Tag("interop")
class PythonDecoderInteropTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String AUDIENCE = "http://127.0.0.1:8080";
    private static final int LARGEST = 100_000;
    private static final int MOST_LINES = 100;
    private static final String HEADER = "{\"id\": \"1\"}";
    private static final List<String> PAYLOADS = List.of("[]", "[\"原神\"]", "[\"" + "x".repeat(50_000) + "\"]");

    private static final FrameKeys KEYS = new FrameKeys(List.of(FrameKey.of("first", KEY)));
    private static final String OTHER_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final FrameKeys OTHER = new FrameKeys(List.of(FrameKey.of("first", OTHER_KEY)));

    private static final String DRIVER = """
            import base64, json, os, sys
            from framex2 import Refused, seal, unseal
            salt, counter = os.urandom(16), 0
            for line in sys.stdin:
                call = json.loads(line)
                key = base64.b64decode(call["key"]) if call["key"] else None
                request = bytes.fromhex(call["request"]) if call["request"] else None
                try:
                    if "frame" in call:
                        header, payload = unseal(bytes.fromhex(call["frame"]), call["audience"],
                                                 {"first": key} if key else {}, call["limit"], request, call["zstd"])
                        answer = {"header": json.dumps(header), "payload": payload}
                    else:
                        counter += 1
                        answer = {"frame": seal(json.loads(call["header"]), call["payload"], call["audience"], salt, counter,
                                                "first" if key else "", key, request, call["zstd"]).hex()}
                except Refused:
                    answer = {"refused": True}
                print(json.dumps(answer), flush=True)
            """;

    @TempDir
    static Path folder;

    private static Process process;
    private static BufferedReader answers;

    private final SecureRandom random = new SecureRandom();

    @BeforeAll
    static void start() throws IOException {
        Optional<String> python = Python.that("import cryptography, zstandard");
        assumeThat(python).as("a Python with cryptography and zstandard, which .ci/setup installs").isPresent();
        String page = Files.readString(Path.of("../../../docs/reference/wire.md"));
        int begin = page.indexOf("```python\n") + "```python\n".length();
        String code = page.substring(begin, page.indexOf("```\n", begin));
        assertThat(code.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        Files.writeString(folder.resolve("framex2.py"), code);
        Files.writeString(folder.resolve("driver.py"), DRIVER);
        process = new ProcessBuilder(python.get(), "driver.py").directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pythonReadsOurFrames(PayloadCompression compression) throws Exception {
        for (FrameKeys keys : List.of(KEYS, FrameKeys.NONE)) {
            FrameWriter writer = new FrameWriter(() -> keys, random);
            for (String payload : PAYLOADS) {
                WrittenFrame request = writer.request(AUDIENCE, compression, HEADER.getBytes(),
                        payload.getBytes(StandardCharsets.UTF_8));
                byte[] reply = new FrameWriter(() -> keys, random).reply(request.origin(), AUDIENCE, HEADER.getBytes(),
                        payload.getBytes(StandardCharsets.UTF_8));

                assertThat(unseal(keys, AUDIENCE, request.bytes(), new byte[0]).get("payload").textValue())
                        .isEqualTo(payload);
                assertThat(unseal(keys, AUDIENCE, reply, request.bytes()).get("payload").textValue()).isEqualTo(payload);
                assertThat(unseal(keys, AUDIENCE, reply, request.bytes()).get("header").textValue()).isEqualTo(HEADER);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void weReadFramesOfPython(PayloadCompression compression) throws Exception {
        for (FrameKeys keys : List.of(KEYS, FrameKeys.NONE)) {
            FrameReader reader = new FrameReader(() -> keys, compression == PayloadCompression.ZSTD);
            for (String payload : PAYLOADS) {
                byte[] request = seal(keys, compression, payload, new byte[0]);
                Frame read = reader.request(request, AUDIENCE);
                Frame reply = reader.reply(seal(keys, compression, payload, request), read.origin(), AUDIENCE);

                assertThat(new String(read.payload(LARGEST), StandardCharsets.UTF_8)).isEqualTo(payload);
                assertThat(new String(reply.payload(LARGEST), StandardCharsets.UTF_8)).isEqualTo(payload);
                assertThat(new String(reply.header())).isEqualTo(HEADER);
            }
        }
    }

    @Test
    void bothRefuseZstdWhereItIsNotExpected() throws Exception {
        byte[] small = seal(KEYS, PayloadCompression.ZSTD, "[]", new byte[0]);
        byte[] plain = seal(KEYS, PayloadCompression.DEFLATE, "[]", new byte[0]);
        byte[] strange = new FrameWriter(() -> KEYS, random).reply(origin(small), AUDIENCE, HEADER.getBytes(), "[]".getBytes());

        assertThatThrownBy(() -> new FrameReader(() -> KEYS, false).request(small, AUDIENCE))
                .isInstanceOf(FrameException.class);
        assertThat(ask(KEYS, AUDIENCE, new byte[0], MAPPER.createObjectNode().put("frame", HEX.formatHex(small))
                .put("limit", LARGEST).put("zstd", false)).has("refused")).isTrue();
        assertThatThrownBy(() -> new FrameReader(() -> KEYS, true).reply(strange, origin(plain), AUDIENCE))
                .isInstanceOf(FrameException.class);
        assertThat(unseal(KEYS, AUDIENCE, strange, plain).has("refused")).isTrue();
    }

    @Test
    void bothRefuseTheSame() throws Exception {
        WrittenFrame ours = new FrameWriter(() -> KEYS, random).request(AUDIENCE, PayloadCompression.DEFLATE,
                HEADER.getBytes(), "[1]".getBytes());
        byte[] theirs = seal(KEYS, PayloadCompression.DEFLATE, "[1]", new byte[0]);
        for (byte[] good : List.of(ours.bytes(), theirs)) {
            for (int i = 0; i < good.length; i++) {
                byte[] changed = good.clone();
                changed[i] ^= 1;
                assertThat(unseal(KEYS, AUDIENCE, changed, new byte[0]).has("refused")).as("byte %d", i).isTrue();
                assertThatThrownBy(() -> new FrameReader(() -> KEYS, false).request(changed, AUDIENCE))
                        .isInstanceOf(FrameException.class);
            }
            assertThat(unseal(KEYS, "somebody-else", good, new byte[0]).has("refused")).isTrue();
            assertThat(unseal(OTHER, AUDIENCE, good, new byte[0]).has("refused")).isTrue();
            assertThatThrownBy(() -> new FrameReader(() -> OTHER, false).request(good, AUDIENCE))
                    .isInstanceOf(FrameException.class);
        }
        for (PayloadCompression compression : PayloadCompression.values()) {
            byte[] large = new FrameWriter(() -> KEYS, random).request(AUDIENCE, compression, HEADER.getBytes(),
                    ("\"" + "x".repeat(2 * LARGEST) + "\"").getBytes()).bytes();
            assertThat(unseal(KEYS, AUDIENCE, large, new byte[0]).has("refused")).isTrue();
        }
    }

    private static FrameOrigin origin(byte[] request) throws FrameException {
        return new FrameReader(() -> KEYS, true).request(request, AUDIENCE).origin();
    }

    private static JsonNode unseal(FrameKeys keys, String audience, byte[] frame, byte[] request) throws IOException {
        return ask(keys, audience, request, MAPPER.createObjectNode().put("frame", HEX.formatHex(frame))
                .put("limit", LARGEST).put("zstd", true));
    }

    private static byte[] seal(FrameKeys keys, PayloadCompression compression, String payload, byte[] request) throws IOException {
        return HEX.parseHex(ask(keys, AUDIENCE, request,
                MAPPER.createObjectNode().put("header", HEADER).put("payload", payload).put("zstd",
                        compression == PayloadCompression.ZSTD)).get("frame").textValue());
    }

    private static JsonNode ask(FrameKeys keys, String audience, byte[] request, ObjectNode question) throws IOException {
        String key = keys.isEmpty() ? "" : keys == KEYS ? KEY : OTHER_KEY;
        question.put("key", key).put("audience", audience).put("request", HEX.formatHex(request));
        process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        String answer = answers.readLine();
        assertThat(answer).as("an answer to %s", question).isNotNull();
        return MAPPER.readTree(answer);
    }
}
