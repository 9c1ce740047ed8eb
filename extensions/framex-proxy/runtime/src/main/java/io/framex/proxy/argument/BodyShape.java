package io.framex.proxy.argument;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a body is, as far as it decides which arguments belong to it.
 *
 * @param kind what JSON it is
 * @param names members that are described
 * @param required those of them that must be there
 * @param open whether there may be others
 */
public record BodyShape(Kind kind, Set<String> names, Set<String> required, boolean open) {

    /** Nothing is known. */
    public static final BodyShape ANY = new BodyShape(Kind.ANY, Set.of(), Set.of(), true);

    /** A JSON value. */
    public enum Kind {

        OBJECT {
            @Override
            boolean takes(JsonNode value) {
                return value.isObject();
            }
        },
        ARRAY {
            @Override
            boolean takes(JsonNode value) {
                return value.isArray();
            }
        },
        SCALAR {
            @Override
            boolean takes(JsonNode value) {
                return value.isValueNode();
            }
        },
        ANY {
            @Override
            boolean takes(JsonNode value) {
                return true;
            }
        };

        abstract boolean takes(JsonNode value);
    }

    /** Whether a value may be the whole body. */
    public boolean takes(JsonNode value) {
        return kind.takes(value);
    }

    /** Whether an argument may be a member of the body. */
    public boolean hasMember(String name) {
        return names.contains(name) || open && (kind == Kind.OBJECT || kind == Kind.ANY);
    }
}
