package io.framex.proxy.discovery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.proxy.argument.BodyShape;
import io.framex.proxy.argument.BodyShape.Kind;

/**
 * Finds out which members bodies have. Each schema is looked at once; beyond a number of names in all, nothing is known of what is
 * left, so that schemas that consist of each other cannot take much time or memory. Used by one thread.
 */
final class BodyShapes {

    private static final int DEEPEST = 20;
    private static final int MOST_NAMES = 500_000;

    private final JsonNode document;
    private final Map<JsonNode, BodyShape> known = new IdentityHashMap<>();
    private final Map<BodyShape, BodyShape> shared = new HashMap<>();
    private int left = MOST_NAMES;

    BodyShapes(JsonNode document) {
        this.document = document;
    }

    /** What a body with a schema is. */
    BodyShape of(JsonNode schema) {
        return of(schema, DEEPEST);
    }

    private BodyShape of(JsonNode reference, int depth) {
        JsonNode schema = FragmentPointer.followed(document, reference);
        if (!schema.isObject() || depth == 0) {
            return BodyShape.ANY;
        }
        BodyShape shape = known.get(schema);
        if (shape == null) {
            // One that consists of itself says nothing more.
            known.put(schema, BodyShape.ANY);
            shape = read(schema, depth);
            shape = shared.computeIfAbsent(shape, same -> same);
            known.put(schema, shape);
        }
        return shape;
    }

    private BodyShape read(JsonNode schema, int depth) {
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.path(choice).isArray()) {
                return ofChoice(schema.get(choice), depth);
            }
        }
        Set<String> names = new HashSet<>();
        Set<String> required = new HashSet<>();
        boolean open = schema.has("patternProperties") || allows(schema.path("additionalProperties"));
        Kind kind = kind(schema);
        for (JsonNode part : schema.path("allOf")) {
            BodyShape shape = of(part, depth - 1);
            names.addAll(shape.names());
            required.addAll(shape.required());
            open |= shape.open() && shape.kind() == Kind.OBJECT;
            kind = kind == Kind.ANY ? shape.kind() : kind;
            left -= shape.names().size() + 1;
            if (left < 0) {
                return BodyShape.ANY;
            }
        }
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("required").forEach(name -> required.add(name.asText()));
        left -= names.size();
        if (left < 0) {
            return BodyShape.ANY;
        }
        boolean nothingIsSaid = names.isEmpty() && schema.path("additionalProperties").asBoolean(true);
        required.retainAll(names);
        return new BodyShape(kind, Set.copyOf(names), Set.copyOf(required), open || nothingIsSaid);
    }

    /** Of several that differ nothing is known but what they have in common; that there may be nothing at all does not count. */
    private BodyShape ofChoice(JsonNode choices, int depth) {
        List<JsonNode> some = StreamSupport.stream(choices.spliterator(), false)
                .filter(choice -> !choice.path("type").asText("").equals("null")).toList();
        if (some.size() == 1) {
            return of(some.get(0), depth - 1);
        }
        List<Kind> kinds = some.stream().map(choice -> of(choice, depth - 1).kind()).distinct().toList();
        return new BodyShape(kinds.size() == 1 ? kinds.get(0) : Kind.ANY, Set.of(), Set.of(), true);
    }

    private static boolean allows(JsonNode additional) {
        return additional.isObject() || additional.asBoolean(false);
    }

    private static Kind kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        Stream<String> types = type.isArray() ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::asText)
                : Stream.of(type.asText(""));
        List<String> present = types.filter(name -> !name.equals("null")).toList();
        if (present.size() != 1 || present.get(0).isEmpty()) {
            return schema.has("properties") ? Kind.OBJECT : Kind.ANY;
        }
        return switch (present.get(0)) {
            case "object" -> Kind.OBJECT;
            case "array" -> Kind.ARRAY;
            default -> Kind.SCALAR;
        };
    }
}
