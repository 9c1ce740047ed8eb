package io.framex.runtime.call.argument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.http.validation.ValidationProblem;

/** Reads a list or set of scalars. A single value is a list of one, as in a query. */
final class RepeatedReader implements ArgumentReader {

    private final ApiParameter parameter;
    private final ScalarValue scalar;
    private final boolean set;
    private final String defaultValue;

    RepeatedReader(ApiParameter parameter, ScalarValue scalar, boolean set, String defaultValue) {
        this.parameter = parameter;
        this.scalar = scalar;
        this.set = set;
        this.defaultValue = defaultValue;
    }

    @Override
    public Object read(Object value, List<ValidationProblem> problems) {
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
        Collection<Object> read = set ? new LinkedHashSet<>() : new ArrayList<>(values.size());
        int index = 0;
        for (Object element : values) {
            List<Object> location = List.of(parameter.location().wireName(), parameter.name(), index++);
            read.add(element == null ? scalar.wrongType(null, location, problems)
                    : scalar.of(element, location, problems));
        }
        return read;
    }

    @Override
    public Object missing(List<ValidationProblem> problems) {
        return read(defaultValue == null ? List.of() : defaultValue, problems);
    }
}
