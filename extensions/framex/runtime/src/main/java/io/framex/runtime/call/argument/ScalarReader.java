package io.framex.runtime.call.argument;

import java.util.List;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.http.validation.ValidationProblem;

/** Reads a single scalar. */
final class ScalarReader implements ArgumentReader {

    private final ApiParameter parameter;
    private final ScalarValue scalar;
    private final String defaultValue;

    ScalarReader(ApiParameter parameter, ScalarValue scalar, String defaultValue) {
        this.parameter = parameter;
        this.scalar = scalar;
        this.defaultValue = defaultValue;
    }

    @Override
    public Object read(Object value, List<ValidationProblem> problems) {
        return scalar.of(value, List.of(parameter.location().wireName(), parameter.name()), problems);
    }

    @Override
    public Object missing(List<ValidationProblem> problems) {
        if (defaultValue != null) {
            return read(defaultValue, problems);
        }
        if (parameter.required()) {
            problems.add(ValidationProblem.missing(parameter.location().wireName(), parameter.name()));
        }
        return null;
    }
}
