package io.framex.runtime.call.argument;

import java.util.List;

import io.framex.runtime.http.validation.ValidationProblem;

/** Reads the argument of one parameter: turns what the caller passes into what the method takes. */
interface ArgumentReader {

    /**
     * Reads an argument.
     *
     * @param value what the caller passes, never {@code null}
     * @param problems gets what is wrong with the value
     * @return the argument; meaningless where there was a problem
     */
    Object read(Object value, List<ValidationProblem> problems);

    /**
     * Stands in for an argument that the caller does not pass.
     *
     * @param problems gets that it is required, where it is
     * @return the argument; meaningless where there was a problem
     */
    Object missing(List<ValidationProblem> problems);
}
