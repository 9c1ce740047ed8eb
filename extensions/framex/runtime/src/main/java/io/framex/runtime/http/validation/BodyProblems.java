package io.framex.runtime.http.validation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import io.framex.runtime.catalog.ScalarType;

/** Turns what Jackson says about an unreadable body into the shape that FastAPI gives it. */
public final class BodyProblems {

    private static final Pattern MISSING = Pattern.compile("(?:Missing|Null value for) (?:required )?creator property '([^']+)'");
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NULL = "Cannot map `null`";
    private static final String TRAILING = "Trailing token";

    /**
     * What is wrong with the body.
     *
     * @param problem what Jackson stumbled over first
     * @param body the body, which can be read once more
     */
    public static ValidationProblem of(JsonProcessingException problem, InputStream body) {
        Optional<JsonProcessingException> syntax = syntaxError(body);
        if (syntax.isPresent() || !(problem instanceof MismatchedInputException mismatch)
                || !mismatch.getOriginalMessage().startsWith(NULL)) {
            return of(syntax.orElse(problem));
        }
        return isMissing(mismatch, body)
                ? new ValidationProblem("missing", location(mismatch), "Field required", null)
                : of(problem);
    }

    /** Jackson speaks of a null both where the body has one and where it has nothing. */
    private static boolean isMissing(JsonMappingException problem, InputStream body) {
        try {
            body.reset();
            JsonNode node = MAPPER.readTree(body);
            for (JsonMappingException.Reference step : problem.getPath()) {
                node = step.getFieldName() != null ? node.path(step.getFieldName()) : node.path(step.getIndex());
            }
            return node.isMissingNode();
        } catch (IOException e) {
            return false;
        }
    }

    /** A body that is no JSON at all is reported as such, wherever Jackson noticed something else before. */
    private static Optional<JsonProcessingException> syntaxError(InputStream body) {
        if (!body.markSupported()) {
            return Optional.empty();
        }
        try {
            body.reset();
            try (JsonParser parser = FACTORY.createParser(body)) {
                while (parser.nextToken() != null) {
                    parser.finishToken();
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(e);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ValidationProblem of(JsonProcessingException problem) {
        if (problem instanceof JsonMappingException mapping && mapping.getCause() instanceof InputCoercionException) {
            return new ValidationProblem("int_parsing_size", location(mapping),
                    "Unable to parse input as an integer, exceeded maximum size", null);
        }
        if (problem instanceof ValueInstantiationException value) {
            return of(value);
        }
        if (problem instanceof MismatchedInputException mismatch && !problem.getOriginalMessage().startsWith(TRAILING)) {
            return of(mismatch);
        }
        JsonLocation location = problem.getLocation();
        String where = location == null ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
        return new ValidationProblem("json_invalid", List.of("body"), "JSON decode error" + where, null);
    }

    private static ValidationProblem of(ValueInstantiationException problem) {
        String reason = problem.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? ", " + cause.getMessage()
                : "";
        return new ValidationProblem("value_error", location(problem), "Value error" + reason, null);
    }

    private static ValidationProblem of(MismatchedInputException problem) {
        Matcher missing = MISSING.matcher(problem.getOriginalMessage());
        if (missing.lookingAt()) {
            List<Object> location = new ArrayList<>(location(problem));
            if (!location.get(location.size() - 1).equals(missing.group(1))) {
                location.add(missing.group(1));
            }
            return new ValidationProblem("missing", location, "Field required", null);
        }
        if (problem instanceof UnrecognizedPropertyException) {
            return new ValidationProblem("extra_forbidden", location(problem), "Extra inputs are not permitted", null);
        }
        if (problem instanceof InvalidFormatException format) {
            ScalarProblem scalar = ScalarProblem.parsing(new ScalarType(BodyTypes.kind(format.getTargetType()),
                    format.getTargetType().getName(), constants(format.getTargetType())));
            return new ValidationProblem(scalar.type(), location(problem), scalar.message(), plain(format.getValue()));
        }
        ScalarProblem expected = BodyTypes.expected(problem.getTargetType());
        return new ValidationProblem(expected.type(), location(problem), expected.message(), null);
    }

    private static List<Object> location(JsonMappingException problem) {
        List<Object> location = new ArrayList<>();
        location.add("body");
        problem.getPath().forEach(step -> location.add(step.getFieldName() != null ? step.getFieldName()
                : (Object) step.getIndex()));
        return location;
    }

    private static List<String> constants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return constants == null ? List.of() : Arrays.stream(constants).map(Object::toString).toList();
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }

    private BodyProblems() {
    }
}
