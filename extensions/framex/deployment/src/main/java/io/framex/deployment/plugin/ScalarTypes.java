package io.framex.deployment.plugin;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.PrimitiveType;
import org.jboss.jandex.Type;

import io.framex.runtime.catalog.ScalarKind;
import io.framex.runtime.catalog.ScalarType;

/** Tells scalars, which travel as text in a query, path, header, cookie or form field, from everything else. */
final class ScalarTypes {

    private static final Map<String, ScalarKind> KNOWN = Map.ofEntries(
            Map.entry("java.lang.String", ScalarKind.STRING),
            Map.entry("java.lang.CharSequence", ScalarKind.STRING),
            Map.entry("java.lang.Byte", ScalarKind.INTEGER),
            Map.entry("java.lang.Short", ScalarKind.INTEGER),
            Map.entry("java.lang.Integer", ScalarKind.INTEGER),
            Map.entry("java.lang.Long", ScalarKind.INTEGER),
            Map.entry("java.math.BigInteger", ScalarKind.INTEGER),
            Map.entry("java.lang.Float", ScalarKind.NUMBER),
            Map.entry("java.lang.Double", ScalarKind.NUMBER),
            Map.entry("java.math.BigDecimal", ScalarKind.NUMBER),
            Map.entry("java.lang.Boolean", ScalarKind.BOOLEAN),
            Map.entry("java.lang.Character", ScalarKind.CHARACTER),
            Map.entry("java.util.UUID", ScalarKind.UUID),
            Map.entry("java.net.URI", ScalarKind.URI),
            Map.entry("java.time.LocalDate", ScalarKind.DATE),
            Map.entry("java.time.LocalTime", ScalarKind.TIME),
            Map.entry("java.time.OffsetTime", ScalarKind.TIME),
            Map.entry("java.time.Instant", ScalarKind.DATE_TIME),
            Map.entry("java.time.LocalDateTime", ScalarKind.DATE_TIME),
            Map.entry("java.time.OffsetDateTime", ScalarKind.DATE_TIME),
            Map.entry("java.time.ZonedDateTime", ScalarKind.DATE_TIME),
            Map.entry("java.time.Duration", ScalarKind.DURATION),
            Map.entry("java.time.Period", ScalarKind.CUSTOM),
            Map.entry("java.time.Year", ScalarKind.CUSTOM),
            Map.entry("java.time.YearMonth", ScalarKind.CUSTOM),
            Map.entry("java.time.MonthDay", ScalarKind.CUSTOM),
            Map.entry("java.time.ZoneId", ScalarKind.CUSTOM),
            Map.entry("java.time.ZoneOffset", ScalarKind.CUSTOM));

    private static final Set<String> FACTORIES = Set.of("valueOf", "fromString");
    private static final DotName STRING = DotName.createSimple("java.lang.String");

    private final IndexView index;

    ScalarTypes(IndexView index) {
        this.index = index;
    }

    /** The scalar that a type is, if it is one. */
    Optional<ScalarType> find(Type type) {
        Type boxed = box(type);
        String name = boxed.name().toString();
        ScalarKind known = KNOWN.get(name);
        if (known != null) {
            return Optional.of(new ScalarType(known, name, List.of()));
        }
        if (boxed.kind() != Type.Kind.CLASS) {
            return Optional.empty();
        }
        ClassInfo clazz = index.getClassByName(boxed.name());
        if (clazz == null) {
            return Optional.empty();
        }
        if (clazz.isEnum()) {
            return Optional.of(new ScalarType(ScalarKind.ENUM, name,
                    clazz.enumConstants().stream().map(FieldInfo::name).toList()));
        }
        return convertible(clazz) ? Optional.of(new ScalarType(ScalarKind.CUSTOM, name, List.of())) : Optional.empty();
    }

    static Type box(Type type) {
        return type.kind() == Type.Kind.PRIMITIVE ? PrimitiveType.box(type.asPrimitiveType()) : type;
    }

    private static boolean convertible(ClassInfo clazz) {
        if (clazz.isAbstract() || clazz.isInterface() || !Modifier.isPublic(clazz.flags())) {
            return false;
        }
        // A record of one String has such a constructor too, but its author means an object with one property.
        boolean constructor = !clazz.isRecord()
                && clazz.constructors().stream().anyMatch(ScalarTypes::takesOneString);
        return constructor || clazz.methods().stream().anyMatch(method -> FACTORIES.contains(method.name())
                && Modifier.isStatic(method.flags()) && takesOneString(method)
                && method.returnType().name().equals(clazz.name()));
    }

    private static boolean takesOneString(MethodInfo method) {
        return Modifier.isPublic(method.flags()) && method.parametersCount() == 1
                && method.parameterType(0).name().equals(STRING);
    }
}
