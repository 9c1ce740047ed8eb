package io.framex.rpc.syftbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.rpc.json.ExactJson;
import io.framex.rpc.store.Outcome;
import io.framex.rpc.store.Submission;

/** Requests and responses as syft-rpc 0.4 writes them into files. */
final class SyftMessages {

    private static final int EXPIRED = 419;

    private SyftMessages() {
    }

    /** The same for each attempt, so that a request that is there already is not put there again. */
    static UUID id(Submission submission) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(submission.id().getBytes(StandardCharsets.UTF_8)));
            // Version 4 and the variant of RFC 9562, as of the ids that syft-rpc makes of a digest.
            return new UUID(digest.getLong() & ~0xF000L | 0x4000L, digest.getLong() & ~(3L << 62) | 1L << 63);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] request(UUID id, Endpoint endpoint, String sender, Submission submission) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("id", id.toString()).put("sender", sender).put("url", endpoint.url())
                .put("body", Base64.getUrlEncoder().encodeToString(submission.params()))
                .put("created", time(submission.createdAt())).put("expires", time(submission.expiresAt())).put("method", "POST");
        message.putObject("headers").put("Content-Type", "application/json");
        return ExactJson.write(message);
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toString();
    }

    /**
     * What a response means. Nothing of the body of an error is shown: it is not known whether that is safe.
     *
     * @throws JsonProcessingException where it is not JSON, or not yet
     */
    static Outcome outcome(UUID id, byte[] file) throws JsonProcessingException {
        JsonNode message = ExactJson.read(file);
        int status = message.path("status_code").asInt();
        if (!id.toString().equals(message.path("id").textValue()) || status == 0) {
            return new Outcome.Failed("the application answered with something that is no response");
        }
        if (status == EXPIRED) {
            return new Outcome.Failed("expired");
        }
        if (status < 200 || status > 299) {
            return new Outcome.Failed("the application answered with status " + status);
        }
        try {
            return new Outcome.Completed(ExactJson.write(result(message.path("body"))));
        } catch (IllegalArgumentException noBase64) {
            return new Outcome.Failed("the application answered with something that is no response");
        }
    }

    /** Bodies are bytes that say not of what; what is no JSON is a text. */
    private static JsonNode result(JsonNode body) {
        if (!body.isTextual()) {
            return JsonNodeFactory.instance.nullNode();
        }
        byte[] bytes = Base64.getDecoder().decode(body.textValue().replace('-', '+').replace('_', '/'));
        try {
            JsonNode json = ExactJson.read(bytes);
            return json.isMissingNode() ? JsonNodeFactory.instance.textNode("") : json;
        } catch (JsonProcessingException noJson) {
            return JsonNodeFactory.instance.textNode(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
