package io.framex.rpc.http;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.framex.rpc.limit.Verdict;
import io.vertx.core.buffer.Buffer;

/** Why a request to the broker is refused: an HTTP status and what {@code detail} of the answer says. */
final class RpcProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode detail;

    private RpcProblem(int status, JsonNode detail) {
        super(detail.toString(), null, false, false);
        this.status = status;
        this.detail = detail;
    }

    static RpcProblem of(int status, String detail) {
        return new RpcProblem(status, TextNode.valueOf(detail));
    }

    /** There is no room, or the broker is starting or stopping: the client may try again. */
    static RpcProblem busy(String detail) {
        return of(503, detail);
    }

    /** A sender makes too many requests, or they cannot be counted. */
    static RpcProblem limited(Verdict verdict) {
        return verdict instanceof Verdict.Unavailable ? busy("Requests cannot be counted at the moment")
                : of(429, "Too many requests (plugins.rpc.rate_limit)");
    }

    static RpcProblem notFound(String what) {
        return of(404, what + " not found");
    }

    static RpcProblem invalid(List<ObjectNode> problems) {
        ArrayNode detail = JsonNodeFactory.instance.arrayNode();
        problems.forEach(detail::add);
        return new RpcProblem(422, detail);
    }

    int status() {
        return status;
    }

    Answer answer() {
        return new Answer(status, Buffer.buffer(JsonNodeFactory.instance.objectNode().set("detail", detail).toString()));
    }
}
