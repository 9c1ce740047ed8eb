package io.framex.runtime.http.validation;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import io.framex.runtime.catalog.ScalarKind;

/** Names the Java types of body members as FastAPI's clients know them. */
final class BodyTypes {

    static ScalarKind kind(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return ScalarKind.STRING;
        }
        if (isInteger(type)) {
            return ScalarKind.INTEGER;
        }
        if (isNumber(type)) {
            return ScalarKind.NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return ScalarKind.BOOLEAN;
        }
        if (type.isEnum()) {
            return ScalarKind.ENUM;
        }
        if (type == UUID.class) {
            return ScalarKind.UUID;
        }
        if (type == URI.class) {
            return ScalarKind.URI;
        }
        return type == char.class || type == Character.class ? ScalarKind.CHARACTER : temporal(type);
    }

    /** What should have stood where something of another shape stands. */
    static ScalarProblem expected(Class<?> type) {
        if (type == null) {
            return new ScalarProblem("value_error", "Input has the wrong type");
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return new ScalarProblem("string_type", "Input should be a valid string");
        }
        if (isInteger(type)) {
            return new ScalarProblem("int_type", "Input should be a valid integer");
        }
        if (isNumber(type)) {
            return new ScalarProblem("float_type", "Input should be a valid number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return new ScalarProblem("bool_type", "Input should be a valid boolean");
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return new ScalarProblem("list_type", "Input should be a valid list");
        }
        if (Map.class.isAssignableFrom(type)) {
            return new ScalarProblem("dict_type", "Input should be a valid dictionary");
        }
        return new ScalarProblem("model_attributes_type",
                "Input should be a valid dictionary or object to extract fields from");
    }

    private static ScalarKind temporal(Class<?> type) {
        if (type == LocalDate.class) {
            return ScalarKind.DATE;
        }
        if (type == LocalTime.class || type == OffsetTime.class) {
            return ScalarKind.TIME;
        }
        if (type == Duration.class) {
            return ScalarKind.DURATION;
        }
        return Temporal.class.isAssignableFrom(type) ? ScalarKind.DATE_TIME : ScalarKind.CUSTOM;
    }

    private static boolean isInteger(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class
                || type == short.class || type == Short.class || type == byte.class || type == Byte.class
                || type == BigInteger.class;
    }

    private static boolean isNumber(Class<?> type) {
        return type == double.class || type == float.class || Number.class.isAssignableFrom(type) && !isInteger(type);
    }

    private BodyTypes() {
    }
}
