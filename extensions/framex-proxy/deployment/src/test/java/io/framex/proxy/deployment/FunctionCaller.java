package io.framex.proxy.deployment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.proxy.remote.PayloadCompression;
import io.framex.proxy.remote.frame.Frame;
import io.framex.proxy.remote.frame.FrameException;
import io.framex.proxy.remote.frame.FrameKey;
import io.framex.proxy.remote.frame.FrameKeys;
import io.framex.proxy.remote.frame.FrameReader;
import io.framex.proxy.remote.frame.FrameWriter;
import io.framex.proxy.remote.frame.FrameWriter.WrittenFrame;
import io.restassured.response.Response;

/** Another instance that calls functions of the application under test, frame by frame. */
final class FunctionCaller {

    static final String PATH = "/api/v1/proxy/remote";
    static final String MEDIA_TYPE = "application/vnd.framex.call.v2";

    private static final int LARGEST = 1_000_000;

    private final ObjectMapper mapper = new ObjectMapper();
    private final String audience;
    private final PayloadCompression compression;
    private final FrameWriter writer;
    private final FrameReader reader;

    /**
     * @param audience whom it calls
     * @param key encrypts its frames, by the name "first"
     */
    FunctionCaller(String audience, String key, PayloadCompression compression) {
        this(audience, "first", key, compression);
    }

    /**
     * @param audience whom it calls
     * @param keyId name of the key
     * @param key encrypts its frames
     */
    FunctionCaller(String audience, String keyId, String key, PayloadCompression compression) {
        this.audience = audience;
        this.compression = compression;
        FrameKeys keys = new FrameKeys(List.of(FrameKey.of(keyId, key)));
        this.writer = new FrameWriter(() -> keys, new SecureRandom());
        this.reader = new FrameReader(() -> keys, false);
    }

    JsonNode result(String function, String arguments) throws Exception {
        JsonNode reply = call(request(function, schema(function), arguments, 1));
        assertThat(reply.has("result")).as(reply.toString()).isTrue();
        return reply.get("result");
    }

    JsonNode error(String function, String arguments) throws Exception {
        return call(request(function, schema(function), arguments, 1)).get("error");
    }

    /** An instance with another signature is told this one's. */
    String schema(String function) throws Exception {
        String message = call(request(function, "0", "[]", 1)).get("error").get("message").textValue();
        Matcher digest = Pattern.compile("[0-9a-f]{64}").matcher(message);
        assertThat(digest.find()).as(message).isTrue();
        return digest.group();
    }

    WrittenFrame request(String function, String schema, String arguments, int hops) throws Exception {
        return request(function, schema, arguments, hops, "call");
    }

    WrittenFrame request(String function, String schema, String arguments, int hops, String id) throws Exception {
        return frame(header(function, schema, hops, System.currentTimeMillis(), id),
                arguments.getBytes(StandardCharsets.UTF_8));
    }

    WrittenFrame frame(byte[] header, byte[] payload) {
        return writer.request(audience, compression, header, payload);
    }

    byte[] header(String function, String schema, int hops, long issuedAt) throws Exception {
        return header(function, schema, hops, issuedAt, "call");
    }

    private byte[] header(String function, String schema, int hops, long issuedAt, String id) throws Exception {
        return mapper.writeValueAsBytes(mapper.createObjectNode().put("id", id).put("function", function)
                .put("schema", schema).put("timeout_ms", 5000).put("issued_at", issuedAt).put("hops", hops));
    }

    JsonNode call(WrittenFrame frame) throws Exception {
        byte[] body = post(frame.bytes()).then().statusCode(200).extract().asByteArray();
        return mapper.readTree(reply(body, frame).payload(LARGEST));
    }

    Frame reply(byte[] frame, WrittenFrame call) {
        try {
            return reader.reply(frame, call.origin(), audience);
        } catch (FrameException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer to a frame that is refused, without its time. */
    static String refusal(byte[] frame) {
        return post(frame).then().statusCode(400).extract().asString().replaceAll("\"timestamp\":\"[^\"]*\"", "");
    }

    static Response post(byte[] frame) {
        return given().header("Content-Type", MEDIA_TYPE).body(frame).post(PATH);
    }
}
