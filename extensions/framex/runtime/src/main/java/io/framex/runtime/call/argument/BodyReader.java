package io.framex.runtime.call.argument;

import java.util.List;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.http.validation.ValidationProblem;

/** Reads the body: passes on what is of its type already, converts anything else by its structure. */
final class BodyReader implements ArgumentReader {

    private final ApiParameter parameter;
    private final StructuredType type;

    BodyReader(ApiParameter parameter, StructuredType type) {
        this.parameter = parameter;
        this.type = type;
    }

    @Override
    public Object read(Object value, List<ValidationProblem> problems) {
        if (type.includes(value)) {
            return value;
        }
        try {
            return type.convert(value);
        } catch (IllegalArgumentException failure) {
            problems.add(type.explain(value, failure));
            return null;
        }
    }

    @Override
    public Object missing(List<ValidationProblem> problems) {
        if (parameter.required()) {
            problems.add(ValidationProblem.missing("body"));
        }
        return null;
    }
}
