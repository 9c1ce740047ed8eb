package io.framex.rpc.http;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.framex.rpc.json.ExactJson;
import io.vertx.core.buffer.Buffer;

/** Reads bodies as JSON. */
final class BodyReader {

    private static final String JSON = "application/json";
    private static final Pattern ANY_JSON = Pattern.compile("\\s*application/(?:[^;\\s]+\\+)?json\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SHOWN = 200;

    private BodyReader() {
    }

    /**
     * A body as JSON. As in FastAPI, only what is said to be JSON is taken for it: so a page in a browser cannot send anything to a
     * broker of another origin without the browser asking that first.
     *
     * @param type the header {@code Content-Type}; {@code null} where there is none
     * @throws RpcProblem where it is none
     */
    static JsonNode parse(Buffer body, String type) {
        if (!isJson(type)) {
            TextNode input = body.length() > LONGEST_SHOWN ? null : TextNode.valueOf(body.toString());
            ObjectNode problem = Problems.notAnObject(input);
            problem.putObject("ctx").put("error", "Content-Type should be application/json");
            throw RpcProblem.invalid(List.of(problem));
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

    private static boolean isJson(String type) {
        return JSON.equals(type) || type != null && ANY_JSON.matcher(type).matches();
    }
}
