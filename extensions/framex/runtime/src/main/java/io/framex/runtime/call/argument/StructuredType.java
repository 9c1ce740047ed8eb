package io.framex.runtime.call.argument;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.runtime.http.validation.BodyProblems;
import io.framex.runtime.http.validation.ValidationProblem;

/** A type that values are converted to by their structure, as if they were JSON, unless they are of the type already. */
public final class StructuredType {

    private final ObjectMapper mapper;
    private final ClassLoader loader;
    private final String canonical;
    private volatile JavaType type;

    /**
     * @param mapper converts
     * @param loader finds the classes
     * @param canonical the type, in Jackson's canonical form; looked up when it is first needed
     */
    public StructuredType(ObjectMapper mapper, ClassLoader loader, String canonical) {
        this.mapper = mapper;
        this.loader = loader;
        this.canonical = canonical;
    }

    /** Whether the value can be passed on as it is. */
    public boolean includes(Object value) {
        return includes(type(), value);
    }

    /**
     * The value as one of this type.
     *
     * @throws IllegalArgumentException where its structure does not allow that
     */
    public Object convert(Object value) {
        return mapper.convertValue(value, type());
    }

    /** Says what is wrong with a value that could not be converted, as a refused request with that body would. */
    ValidationProblem explain(Object value, IllegalArgumentException failure) {
        try {
            byte[] json = mapper.writeValueAsBytes(value);
            try {
                mapper.readerFor(type()).readValue(json);
            } catch (JsonProcessingException problem) {
                return BodyProblems.of(problem, new ByteArrayInputStream(json));
            }
        } catch (java.io.IOException unwritable) {
            return ValidationProblem.wrongType(type().getRawClass(), List.of("body"), null);
        }
        return new ValidationProblem("value_error", List.of("body"), "Value error, " + failure.getMessage(), null);
    }

    private static boolean includes(JavaType type, Object value) {
        if (!type.getRawClass().isInstance(value)) {
            return false;
        }
        if (type.isCollectionLikeType() && value instanceof Collection<?> elements) {
            return all(type.getContentType(), elements);
        }
        if (type.isMapLikeType() && value instanceof Map<?, ?> map) {
            return all(type.getKeyType(), map.keySet()) && all(type.getContentType(), map.values());
        }
        return true;
    }

    private static boolean all(JavaType type, Collection<?> elements) {
        if (type.isJavaLangObject()) {
            return true;
        }
        for (Object element : elements) {
            if (element != null && !includes(type, element)) {
                return false;
            }
        }
        return true;
    }

    private JavaType type() {
        JavaType known = type;
        if (known == null) {
            known = mapper.getTypeFactory().withClassLoader(loader).constructFromCanonical(canonical);
            type = known;
        }
        return known;
    }
}
