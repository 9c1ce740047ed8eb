package io.framex.runtime.catalog;

/**
 * One parameter of an API.
 *
 * @param name name of the method parameter, which is also the name on the wire
 * @param location where an HTTP request carries it
 * @param type type of the value, or of one element where {@code repeated}
 * @param required whether a request without it is refused
 * @param repeated whether it may be given several times
 */
public record ApiParameter(String name, ParameterLocation location, ScalarType type, boolean required, boolean repeated) {
}
