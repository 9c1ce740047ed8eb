package io.framex.proxy.call;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.InvalidArgumentsException;
import io.framex.runtime.http.validation.ValidationProblem;

/** The arguments of one call, which of them have a place, and what is wrong with them. Used once, by one thread. */
final class Arguments {

    private static final Predicate<String> JAVA_NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*").asMatchPredicate();

    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final List<ValidationProblem> problems = new ArrayList<>();

    Arguments(ObjectMapper mapper, List<String> names, Object[] arguments) {
        for (int i = 0; i < names.size(); i++) {
            try {
                Object argument = arguments[i] instanceof Optional<?> optional ? optional.orElse(null) : arguments[i];
                values.put(names.get(i), mapper.valueToTree(argument));
            } catch (IllegalArgumentException e) {
                problems.add(new ValidationProblem("value_error", List.of(names.get(i)), "Value error, it has no JSON form", null));
            }
        }
    }

    /**
     * Takes the argument for a parameter. Java's names cannot have every character: what differs only in case and in what stands
     * between words counts as the same where the parameter's own name is none of Java's.
     *
     * @return {@code null} where there is none, or it is {@code null} itself
     */
    JsonNode take(String parameter) {
        JsonNode value = values.get(parameter);
        if (value != null) {
            placed.add(parameter);
        } else if (!JAVA_NAME.test(parameter)) {
            String folded = folded(parameter);
            for (Map.Entry<String, JsonNode> argument : values.entrySet()) {
                if (value == null && folded(argument.getKey()).equals(folded)) {
                    placed.add(argument.getKey());
                    value = argument.getValue();
                }
            }
        }
        return value == null || value.isNull() ? null : value;
    }

    private static String folded(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    /** Those that no parameter took. */
    Map<String, JsonNode> left() {
        Map<String, JsonNode> left = new LinkedHashMap<>(values);
        left.keySet().removeAll(placed);
        return left;
    }

    void missing(Object... location) {
        problems.add(ValidationProblem.missing(location));
    }

    void unknown(String name) {
        problems.add(new ValidationProblem("unexpected_keyword_argument", List.of(name), "Unexpected keyword argument", null));
    }

    void wrong(String message, Object... location) {
        problems.add(new ValidationProblem("value_error", List.of(location), "Value error, " + message, null));
    }

    /** A value that is nothing, or a dot segment, would lead to another path than the template. */
    void checkSegment(String name, String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            wrong("it would lead to another path", "path", name);
        }
    }

    /**
     * Ends the call where anything is wrong.
     *
     * @throws InvalidArgumentsException with everything that is
     */
    void check(String api) {
        if (!problems.isEmpty()) {
            throw new InvalidArgumentsException(api, problems.stream().map(ValidationProblem::toJson).toList());
        }
    }
}
