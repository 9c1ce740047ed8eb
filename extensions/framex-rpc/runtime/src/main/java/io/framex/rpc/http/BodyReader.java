package io.framex.rpc.http;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.rpc.json.ExactJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Reads bodies up to a size. */
final class BodyReader {

    private BodyReader() {
    }

    /**
     * Reads a body.
     *
     * @param limit largest size in bytes
     * @param read gets the body, {@code null} where it is too large, on the event loop
     */
    static void read(HttpServerRequest request, long limit, Consumer<Buffer> read) {
        Buffer body = Buffer.buffer();
        boolean[] done = { false };
        request.handler(chunk -> {
            if (!done[0] && body.length() + chunk.length() > limit) {
                done[0] = true;
                read.accept(null);
            } else if (!done[0]) {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> {
            if (!done[0]) {
                done[0] = true;
                read.accept(body);
            }
        });
        request.resume();
    }

    /**
     * A body as JSON.
     *
     * @throws RpcProblem where it is none
     */
    static JsonNode parse(Buffer body) {
        if (body.length() == 0) {
            throw RpcProblem.invalid(List.of(Problems.problem("missing", "Field required", null, "body")));
        }
        try {
            return ExactJson.read(body.getBytes());
        } catch (JsonProcessingException malformed) {
            ObjectNode problem = Problems.problem("json_invalid", "JSON decode error", null, "body",
                    (int) Math.max(0, malformed.getLocation() == null ? 0 : malformed.getLocation().getByteOffset()));
            problem.putObject("ctx").put("error", malformed.getOriginalMessage());
            throw RpcProblem.invalid(List.of(problem));
        }
    }
}
