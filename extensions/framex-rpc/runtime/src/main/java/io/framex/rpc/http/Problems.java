package io.framex.rpc.http;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Collects everything that is wrong with a body, in the shape that FastAPI gives it. */
final class Problems {

    private static final int LONGEST_INPUT = 200;

    private final List<ObjectNode> found = new ArrayList<>();

    static ObjectNode problem(String type, String message, JsonNode input, Object... location) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode().put("type", type);
        ArrayNode loc = problem.putArray("loc");
        for (Object step : location) {
            if (step instanceof Integer index) {
                loc.add(index);
            } else {
                loc.add(String.valueOf(step));
            }
        }
        problem.put("msg", message);
        // What is long is not sent back.
        boolean shown = input != null && (input.isContainerNode() ? input.isEmpty() : input.asText().length() <= LONGEST_INPUT);
        problem.set("input", shown ? input : null);
        return problem;
    }

    /** A body that is something else. */
    static ObjectNode notAnObject(JsonNode body) {
        return problem("model_attributes_type", "Input should be a valid dictionary or object to extract fields from", body, "body");
    }

    void add(String type, String message, JsonNode input, Object... location) {
        found.add(problem(type, message, input, location));
    }

    boolean none() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw RpcProblem.invalid(found);
        }
    }
}
