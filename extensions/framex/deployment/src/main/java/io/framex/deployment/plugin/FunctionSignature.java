package io.framex.deployment.plugin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * The signature of a function as it matters to both sides: names and types of parameters, the type of the result, and the
 * structure of every type of the application that occurs in them. Written as JSON in the form of RFC 8785, by hand: it has only
 * objects with sorted names, arrays and texts of letters, digits and a few signs.
 */
final class FunctionSignature {

    private final IndexView index;
    private final Map<String, String> types = new TreeMap<>();

    FunctionSignature(IndexView index) {
        this.index = index;
    }

    /** SHA-256 over the signature, hexadecimal. */
    String digest(MethodInfo method, List<String> names, Type result, boolean stream) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(json(method, names, result, stream).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    String json(MethodInfo method, List<String> names, Type result, boolean stream) {
        StringBuilder parameters = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            parameters.append(i == 0 ? "" : ",").append("{\"name\":").append(text(names.get(i))).append(",\"type\":")
                    .append(text(name(method.parameterType(i)))).append('}');
        }
        String resultName = name(result);
        return "{\"parameters\":[" + parameters + "],\"result\":" + text(resultName) + ",\"stream\":" + stream
                + ",\"types\":" + types.entrySet().stream().map(type -> text(type.getKey()) + ":" + type.getValue())
                        .collect(Collectors.joining(",", "{", "}"))
                + "}";
    }

    private String name(Type type) {
        return switch (type.kind()) {
            case ARRAY -> name(type.asArrayType().elementType()) + "[]".repeat(type.asArrayType().deepDimensions());
            case PARAMETERIZED_TYPE -> type.asParameterizedType().arguments().stream().map(this::name)
                    .collect(Collectors.joining(",", named(type.name()) + "<", ">"));
            case WILDCARD_TYPE -> name(type.asWildcardType().extendsBound());
            case CLASS -> named(type.name());
            case PRIMITIVE, VOID -> ScalarTypes.box(type).name().toString();
            case TYPE_VARIABLE, TYPE_VARIABLE_REFERENCE, UNRESOLVED_TYPE_VARIABLE -> type.name().toString();
        };
    }

    private String named(DotName name) {
        ClassInfo clazz = PlatformTypes.isPlatform(name) ? null : index.getClassByName(name);
        if (clazz != null && !types.containsKey(name.toString())) {
            // Taken before its properties are looked at, since they may lead back here.
            types.put(name.toString(), "");
            types.put(name.toString(), clazz.isEnum() ? constants(clazz) : properties(clazz));
        }
        return name.toString();
    }

    private String properties(ClassInfo clazz) {
        Map<String, String> properties = new TreeMap<>();
        PayloadProperties.of(clazz).stream().filter(property -> property.read() || property.written())
                .forEach(property -> properties.put(property.name(), name(property.type())));
        return properties.entrySet().stream().map(property -> text(property.getKey()) + ":" + text(property.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String constants(ClassInfo clazz) {
        return clazz.fields().stream().filter(FieldInfo::isEnumConstant).map(FieldInfo::name).sorted()
                .map(FunctionSignature::text).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String value) {
        return '"' + value + '"';
    }
}
