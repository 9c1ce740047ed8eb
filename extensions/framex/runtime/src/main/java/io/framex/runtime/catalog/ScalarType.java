package io.framex.runtime.catalog;

import java.util.List;

/**
 * The type of a parameter's value, as far as reporting and documenting it needs.
 *
 * @param kind family of the type
 * @param className fully qualified name of the Java type
 * @param values the constants where {@code kind} is {@link ScalarKind#ENUM}, else empty
 */
public record ScalarType(ScalarKind kind, String className, List<String> values) {

    public ScalarType {
        values = List.copyOf(values);
    }
}
