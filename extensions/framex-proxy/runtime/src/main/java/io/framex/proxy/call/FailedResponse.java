package io.framex.proxy.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.InvalidArgumentsException;

/** What a response that says that a call failed is for its caller. */
final class FailedResponse {

    private static final int INVALID = 422;
    private static final int LONGEST_MESSAGE = 4096;
    private static final int MOST_PROBLEMS = 100;

    private FailedResponse() {
    }

    /**
     * The failure, of the kind that the same call would have had here.
     *
     * @param status as the envelope has it, or the response
     * @param json {@code null} where the response is none
     */
    static ApiException of(RequestTarget target, int status, JsonNode json) {
        List<Map<String, Object>> problems = status == INVALID && json != null ? problems(json) : List.of();
        if (!problems.isEmpty()) {
            return new InvalidArgumentsException(target.toString(), problems);
        }
        int shown = status >= 400 && status <= 599 ? status : 502;
        String code = json == null ? "" : json.path("code").asText("");
        String message = json == null ? "" : json.path("message").asText(json.path("detail").asText(""));
        return new FailedCallException(shown, code.matches("[A-Z0-9-]{3,64}") ? code : "FX-%d-PLUGIN".formatted(shown),
                message.isEmpty() ? target + " was answered with status " + status : shortened(message), null);
    }

    /** As FrameX and FastAPI list them, the one in its envelope and the other without; no more than anybody reads. */
    private static List<Map<String, Object>> problems(JsonNode json) {
        List<Map<String, Object>> problems = new ArrayList<>();
        for (JsonNode problem : json.path("data").path("detail").isArray() ? json.path("data").get("detail") : json.path("detail")) {
            if (problem.path("loc").isArray() && problems.size() < MOST_PROBLEMS) {
                problems.add(Map.of("type", shortened(problem.path("type").asText("value_error")),
                        "loc", PlainValue.of(problem.get("loc")), "msg", shortened(problem.path("msg").asText(""))));
            }
        }
        return problems;
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(LONGEST_MESSAGE, text.length()));
    }
}
