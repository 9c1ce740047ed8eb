package io.framex.runtime.call.argument;

import java.util.List;
import java.util.Optional;

import io.framex.runtime.http.validation.ValidationProblem;

/** Reads an argument that the method takes as an {@code Optional}. */
final class OptionalReader implements ArgumentReader {

    private final ArgumentReader value;

    OptionalReader(ArgumentReader value) {
        this.value = value;
    }

    @Override
    public Object read(Object given, List<ValidationProblem> problems) {
        return Optional.ofNullable(value.read(given, problems));
    }

    @Override
    public Object missing(List<ValidationProblem> problems) {
        return Optional.ofNullable(value.missing(problems));
    }
}
