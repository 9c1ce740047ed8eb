package io.framex.deployment.plugin;

import org.jboss.jandex.ArrayType;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.Type;

/**
 * Types without their annotations. Constraints on an author's types are checked around the author's method; a validator
 * would not know what to do with them inside an envelope.
 */
final class PlainTypes {

    static Type of(Type type) {
        return switch (type.kind()) {
            case CLASS -> Type.create(type.name(), Type.Kind.CLASS);
            case ARRAY -> ArrayType.create(of(type.asArrayType().constituent()), type.asArrayType().dimensions());
            case PARAMETERIZED_TYPE -> ParameterizedType.create(type.name(),
                    type.asParameterizedType().arguments().stream().map(PlainTypes::of).toArray(Type[]::new));
            case PRIMITIVE, VOID, WILDCARD_TYPE, TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE, UNRESOLVED_TYPE_VARIABLE -> type;
        };
    }

    private PlainTypes() {
    }
}
