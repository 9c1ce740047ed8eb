package io.framex.runtime.call.argument;

import java.math.BigDecimal;
import java.util.List;

import io.framex.runtime.catalog.ScalarKind;
import io.framex.runtime.catalog.ScalarType;
import io.framex.runtime.http.validation.ScalarCheck;
import io.framex.runtime.http.validation.ValidationProblem;

/** Turns what a caller passes into a scalar: text as a request would be read, numbers where nothing is lost. */
final class ScalarValue {

    private final ScalarType type;
    private final ScalarCheck scalars;
    private final ClassLoader loader;
    private volatile Class<?> javaType;

    ScalarValue(ScalarType type, ScalarCheck scalars, ClassLoader loader) {
        this.type = type;
        this.scalars = scalars;
        this.loader = loader;
    }

    Object of(Object value, List<Object> location, List<ValidationProblem> problems) {
        if (javaType().isInstance(value)) {
            return value;
        }
        if (value instanceof Number number && (type.kind() == ScalarKind.INTEGER || type.kind() == ScalarKind.NUMBER)) {
            return parse(exactText(number), value, location, problems);
        }
        if (value instanceof CharSequence || value instanceof Character) {
            return parse(value.toString(), value.toString(), location, problems);
        }
        if (value instanceof Enum<?> constant && type.kind() == ScalarKind.ENUM) {
            return parse(constant.name(), constant.name(), location, problems);
        }
        return wrongType(value, location, problems);
    }

    Object wrongType(Object value, List<Object> location, List<ValidationProblem> problems) {
        Object shown = value instanceof Number || value instanceof Boolean ? value : null;
        problems.add(ValidationProblem.wrongType(javaType(), location, shown));
        return null;
    }

    private Object parse(String text, Object input, List<Object> location, List<ValidationProblem> problems) {
        try {
            Object read = scalars.convert(type, text);
            if (read instanceof String name && type.kind() == ScalarKind.ENUM) {
                return constant(name);
            }
            if (read != null && javaType().isInstance(read)) {
                return read;
            }
        } catch (Exception unreadable) {
            // reported below, in the words of a refused request
        }
        problems.add(ValidationProblem.unreadable(type, location, input));
        return null;
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private Object constant(String name) {
        return Enum.valueOf((Class) javaType(), name);
    }

    /** An integer keeps its digits without an exponent or a fraction of nothing, so 3.0 is 3 and 3.5 is no integer. */
    private String exactText(Number number) {
        if (type.kind() == ScalarKind.NUMBER) {
            return number.toString();
        }
        try {
            return new BigDecimal(number.toString()).toBigIntegerExact().toString();
        } catch (ArithmeticException | NumberFormatException fraction) {
            return number.toString();
        }
    }

    private Class<?> javaType() {
        Class<?> known = javaType;
        if (known == null) {
            try {
                known = Class.forName(type.className(), false, loader);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("The type " + type.className() + " of a parameter is gone", e);
            }
            javaType = known;
        }
        return known;
    }
}
