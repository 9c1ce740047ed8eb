package io.framex.runtime.call.argument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.InvalidArgumentsException;
import io.framex.runtime.http.validation.ValidationProblem;

/** Turns the arguments of a caller into those of an API's method, and reports all that are wrong at once. Thread safe. */
public final class ArgumentBinder {

    private final String api;
    private final ArgumentReader[] readers;
    private final Map<String, Integer> positions = new HashMap<>();

    ArgumentBinder(String api, List<String> names, List<ArgumentReader> readers) {
        this.api = api;
        this.readers = readers.toArray(ArgumentReader[]::new);
        for (int i = 0; i < names.size(); i++) {
            positions.put(names.get(i), i);
        }
    }

    /**
     * Binds arguments by name.
     *
     * @throws InvalidArgumentsException where any is missing, unknown or wrong
     */
    public Object[] bind(Map<String, ?> arguments) {
        Object[] values = new Object[readers.length];
        List<ValidationProblem> problems = new ArrayList<>();
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            Integer position = positions.get(argument.getKey());
            if (position == null) {
                problems.add(new ValidationProblem("unexpected_keyword_argument", List.of(argument.getKey()),
                        "Unexpected keyword argument", null));
            } else {
                values[position] = argument.getValue();
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = read(readers[i], values[i], problems);
        }
        refuse(problems);
        return values;
    }

    /**
     * Binds arguments that a typed client passes.
     *
     * @param values one for each parameter, in order, {@code null} for those that are missing; changed in place
     * @param shared for each, whether its type is known to be the parameter's, so that only {@code null} needs a look
     * @return {@code values}
     * @throws InvalidArgumentsException where any is missing or wrong
     */
    public Object[] bind(Object[] values, boolean[] shared) {
        List<ValidationProblem> problems = null;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null || !shared[i]) {
                problems = problems == null ? new ArrayList<>() : problems;
                values[i] = read(readers[i], values[i], problems);
            }
        }
        if (problems != null) {
            refuse(problems);
        }
        return values;
    }

    private static Object read(ArgumentReader reader, Object value, List<ValidationProblem> problems) {
        Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return given == null ? reader.missing(problems) : reader.read(given, problems);
    }

    private void refuse(List<ValidationProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidArgumentsException(api, problems.stream().map(ValidationProblem::toJson).toList());
        }
    }
}
