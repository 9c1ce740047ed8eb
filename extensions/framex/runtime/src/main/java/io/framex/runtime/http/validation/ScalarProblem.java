package io.framex.runtime.http.validation;

import java.util.List;
import java.util.stream.Collectors;

import io.framex.runtime.catalog.ScalarType;

/**
 * How a value of the wrong type is reported.
 *
 * @param type machine-readable kind, named as by pydantic
 * @param message what was expected
 */
record ScalarProblem(String type, String message) {

    /** Text that cannot be converted to the type. */
    static ScalarProblem parsing(ScalarType type) {
        return switch (type.kind()) {
            case INTEGER -> new ScalarProblem("int_parsing",
                    "Input should be a valid integer, unable to parse string as an integer");
            case NUMBER -> new ScalarProblem("float_parsing",
                    "Input should be a valid number, unable to parse string as a number");
            case BOOLEAN -> new ScalarProblem("bool_parsing",
                    "Input should be a valid boolean, unable to interpret input");
            case CHARACTER -> new ScalarProblem("string_too_long", "String should have at most 1 character");
            case ENUM -> new ScalarProblem("enum", "Input should be " + oneOf(type.values()));
            case UUID -> new ScalarProblem("uuid_parsing", "Input should be a valid UUID");
            case DATE -> new ScalarProblem("date_parsing", "Input should be a valid date");
            case TIME -> new ScalarProblem("time_parsing", "Input should be in a valid time format");
            case DATE_TIME -> new ScalarProblem("datetime_parsing", "Input should be a valid datetime");
            case DURATION -> new ScalarProblem("time_delta_parsing", "Input should be a valid duration");
            case URI -> new ScalarProblem("url_parsing", "Input should be a valid URL");
            case STRING -> new ScalarProblem("string_type", "Input should be a valid string");
            case CUSTOM, STRUCTURED -> new ScalarProblem("value_error",
                    "Input should be a valid " + simpleName(type.className()));
        };
    }

    static String oneOf(List<String> values) {
        List<String> quoted = values.stream().map(value -> "'" + value + "'").toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        return quoted.stream().limit(quoted.size() - 1L).collect(Collectors.joining(", "))
                + " or " + quoted.get(quoted.size() - 1);
    }

    private static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
