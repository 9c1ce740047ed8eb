package io.framex.runtime.call.argument;

import java.util.List;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.http.validation.ValidationProblem;

/** Stands for a parameter that the server provides from the HTTP request, which a call within the process does not have. */
final class ContextReader implements ArgumentReader {

    private final ApiParameter parameter;

    ContextReader(ApiParameter parameter) {
        this.parameter = parameter;
    }

    @Override
    public Object read(Object value, List<ValidationProblem> problems) {
        return value;
    }

    @Override
    public Object missing(List<ValidationProblem> problems) {
        problems.add(new ValidationProblem("missing", List.of("context", parameter.name()),
                "Field required; only an HTTP request provides it", null));
        return null;
    }
}
