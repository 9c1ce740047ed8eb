package io.framex.runtime.http.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.framex.runtime.catalog.ScalarType;

/**
 * One thing that is wrong with a request, in the shape that FastAPI gives it.
 *
 * @param type machine-readable kind, such as {@code missing} or {@code int_parsing}
 * @param location path to the value: location, name, then members and indexes
 * @param message what is wrong
 * @param input the value as it came, or {@code null}
 */
public record ValidationProblem(String type, List<Object> location, String message, Object input) {

    /** Something required is not there. */
    public static ValidationProblem missing(Object... location) {
        return new ValidationProblem("missing", List.of(location), "Field required", null);
    }

    /** Text that is no value of the type. */
    public static ValidationProblem unreadable(ScalarType type, List<Object> location, Object input) {
        ScalarProblem problem = ScalarProblem.parsing(type);
        return new ValidationProblem(problem.type(), location, problem.message(), input);
    }

    /** A value of another type altogether. */
    public static ValidationProblem wrongType(Class<?> type, List<Object> location, Object input) {
        ScalarProblem problem = BodyTypes.expected(type);
        return new ValidationProblem(problem.type(), location, problem.message(), input);
    }

    /** As clients see it. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("loc", location);
        json.put("msg", message);
        json.put("input", input);
        return json;
    }
}
