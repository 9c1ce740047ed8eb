package io.framex.deployment.plugin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.runtime.catalog.ScalarKind;
import io.framex.runtime.catalog.ScalarType;

/** JSON Schemas of Java types as Jackson reads and writes them. What is not known, or chosen by annotations, is anything. */
final class TypeSchemas {

    /** Objects within objects deeper than this are told without their properties; types may contain themselves. */
    static final int DEEPEST = 5;

    private static final String TYPE = "type";
    private static final String OBJECT = "object";

    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Set", "java.util.Collection",
            "java.util.ArrayList", "java.util.LinkedHashSet", "java.util.HashSet", "java.util.TreeSet", "java.util.SortedSet",
            "java.util.Queue", "java.util.Deque", "java.lang.Iterable", "java.util.stream.Stream");
    private static final Set<String> MAPS = Set.of("java.util.Map", "java.util.HashMap", "java.util.LinkedHashMap",
            "java.util.TreeMap", "java.util.SortedMap", "java.util.concurrent.ConcurrentMap");
    private static final Map<String, String> OTHERS = Map.of("java.lang.Void", "null",
            "com.fasterxml.jackson.databind.node.ObjectNode", OBJECT, "io.vertx.core.json.JsonObject", OBJECT,
            "com.fasterxml.jackson.databind.node.ArrayNode", "array", "io.vertx.core.json.JsonArray", "array");
    private static final Map<ScalarKind, String> FORMATS = Map.of(ScalarKind.UUID, "uuid", ScalarKind.DATE, "date",
            ScalarKind.TIME, "time", ScalarKind.DATE_TIME, "date-time", ScalarKind.DURATION, "duration", ScalarKind.URI, "uri");

    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName VALUE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonValue");
    private static final DotName UNWRAPPED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");
    private static final DotName NAMING = DotName.createSimple("com.fasterxml.jackson.databind.annotation.JsonNaming");

    private final IndexView index;
    private final ScalarTypes scalars;

    TypeSchemas(IndexView index, ScalarTypes scalars) {
        this.index = index;
        this.scalars = scalars;
    }

    /**
     * The schema of a type.
     *
     * @param reading whether JSON is read into it, or it is written to JSON
     * @param depth how many objects deep properties are told
     */
    ObjectNode of(Type type, boolean reading, int depth) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        switch (type.kind()) {
            case ARRAY -> array(schema, type.asArrayType().deepDimensions() == 1 ? type.asArrayType().elementType()
                    : type.asArrayType().componentType(), reading, depth);
            case PARAMETERIZED_TYPE -> {
                return parameterized(schema, type.name().toString(), type.asParameterizedType().arguments(), reading, depth);
            }
            case WILDCARD_TYPE -> {
                return of(type.asWildcardType().extendsBound(), reading, depth);
            }
            case CLASS, PRIMITIVE -> named(schema, type, reading, depth);
            case VOID -> schema.put(TYPE, "null");
            case TYPE_VARIABLE, UNRESOLVED_TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE -> {
                // anything
            }
        }
        return schema;
    }

    private void array(ObjectNode schema, Type element, boolean reading, int depth) {
        if (element.name().toString().equals("byte")) {
            schema.put(TYPE, "string").put("contentEncoding", "base64");
        } else {
            schema.put(TYPE, "array").set("items", of(element, reading, depth));
        }
    }

    private ObjectNode parameterized(ObjectNode schema, String name, List<Type> arguments, boolean reading, int depth) {
        if (name.equals("java.util.Optional")) {
            return of(arguments.get(0), reading, depth);
        }
        if (COLLECTIONS.contains(name)) {
            schema.put(TYPE, "array").set("items", of(arguments.get(0), reading, depth));
        } else if (MAPS.contains(name)) {
            schema.put(TYPE, OBJECT).set("additionalProperties", of(arguments.get(1), reading, depth));
        } else {
            authored(schema, DotName.createSimple(name), reading, depth);
        }
        return schema;
    }

    private void named(ObjectNode schema, Type type, boolean reading, int depth) {
        String name = type.name().toString();
        ScalarType scalar = scalars.find(type).orElse(null);
        if (COLLECTIONS.contains(name) || MAPS.contains(name)) {
            schema.put(TYPE, MAPS.contains(name) ? OBJECT : "array");
        } else if (OTHERS.containsKey(name)) {
            schema.put(TYPE, OTHERS.get(name));
        } else if (scalar == null || !reading && scalar.kind() == ScalarKind.CUSTOM && !name.startsWith("java.")) {
            // A class that can be made of a text is not written as one.
            authored(schema, type.name(), reading, depth);
        } else {
            scalar(schema, scalar);
        }
    }

    private static void scalar(ObjectNode schema, ScalarType scalar) {
        switch (scalar.kind()) {
            case INTEGER -> schema.put(TYPE, "integer");
            case NUMBER -> schema.put(TYPE, "number");
            case BOOLEAN -> schema.put(TYPE, "boolean");
            case STRUCTURED -> {
                // anything
            }
            case STRING, CHARACTER, ENUM, UUID, DATE, TIME, DATE_TIME, DURATION, URI, CUSTOM -> {
                schema.put(TYPE, "string");
                if (FORMATS.containsKey(scalar.kind())) {
                    schema.put("format", FORMATS.get(scalar.kind()));
                }
                if (scalar.kind() == ScalarKind.ENUM) {
                    scalar.values().forEach(schema.withArray("enum")::add);
                }
            }
        }
    }

    /** A class of the application: an object, unless its author says otherwise. */
    private void authored(ObjectNode schema, DotName name, boolean reading, int depth) {
        ClassInfo clazz = PlatformTypes.isPlatform(name) ? null : index.getClassByName(name);
        if (clazz == null || clazz.annotationsMap().containsKey(VALUE) || clazz.annotationsMap().containsKey(UNWRAPPED)
                || clazz.declaredAnnotations().stream().anyMatch(JacksonAnnotations::choosesTreatment)) {
            return;
        }
        schema.put(TYPE, OBJECT);
        boolean open = clazz.isAbstract() || clazz.isInterface() || clazz.hasDeclaredAnnotation(NAMING)
                || !index.getAllKnownSubclasses(name).isEmpty();
        if (depth > 0 && !open) {
            ObjectNode properties = schema.putObject("properties");
            properties(clazz, reading, depth).forEach(properties::set);
        }
    }

    private Map<String, ObjectNode> properties(ClassInfo clazz, boolean reading, int depth) {
        Map<String, String> renamed = new HashMap<>();
        Map<String, ObjectNode> properties = new TreeMap<>(Comparator.naturalOrder());
        for (ClassInfo current = clazz; current != null && !PlatformTypes.isPlatform(current.name());
                current = current.superName() == null ? null : index.getClassByName(current.superName())) {
            List<PayloadProperty> own = PayloadProperties.of(current);
            own.forEach(property -> name(property.annotations()).ifPresent(name -> renamed.put(property.name(), name)));
            own.stream().filter(property -> reading ? property.read() : property.written()).forEach(property -> properties
                    .putIfAbsent(renamed.getOrDefault(property.name(), property.name()), property.hasOwnTreatment()
                            ? JsonNodeFactory.instance.objectNode() : of(property.type(), reading, depth - 1)));
        }
        return properties;
    }

    private static Optional<String> name(List<AnnotationInstance> annotations) {
        return annotations.stream().filter(annotation -> annotation.name().equals(PROPERTY)).map(AnnotationInstance::value)
                .filter(Objects::nonNull).map(AnnotationValue::asString).filter(name -> !name.isEmpty()).findFirst();
    }
}
