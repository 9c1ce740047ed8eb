package io.framex.deployment.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

import io.framex.runtime.config.TimeZoneConverter;
import io.framex.runtime.config.TimestampConverter;
import io.framex.runtime.config.ValueType;
import io.quarkus.runtime.configuration.MemorySize;

/** Which kind of value a Java type stands for. */
final class LeafTypes {

    private static final Map<Class<?>, ValueType> TYPES = Map.ofEntries(
            Map.entry(String.class, ValueType.STRING),
            Map.entry(boolean.class, ValueType.BOOLEAN), Map.entry(Boolean.class, ValueType.BOOLEAN),
            Map.entry(int.class, ValueType.INTEGER), Map.entry(Integer.class, ValueType.INTEGER),
            Map.entry(OptionalInt.class, ValueType.INTEGER),
            Map.entry(long.class, ValueType.LONG), Map.entry(Long.class, ValueType.LONG),
            Map.entry(OptionalLong.class, ValueType.LONG),
            Map.entry(double.class, ValueType.DECIMAL), Map.entry(Double.class, ValueType.DECIMAL),
            Map.entry(float.class, ValueType.DECIMAL), Map.entry(Float.class, ValueType.DECIMAL),
            Map.entry(OptionalDouble.class, ValueType.DECIMAL),
            Map.entry(Duration.class, ValueType.DURATION),
            Map.entry(MemorySize.class, ValueType.MEMORY_SIZE),
            Map.entry(ZoneId.class, ValueType.TIME_ZONE));
    private static final Map<Class<?>, ValueType> OWN_CONVERTERS = Map.of(TimestampConverter.class, ValueType.TIMESTAMP,
            TimeZoneConverter.class, ValueType.TIME_ZONE);

    private LeafTypes() {
    }

    /** A converter of the author's own may accept anything, so only types with a converter that is known are checked. */
    static ValueType of(Class<?> type, Class<?> converter) {
        if (converter != null) {
            return OWN_CONVERTERS.getOrDefault(converter, ValueType.OTHER);
        }
        return type.isEnum() ? ValueType.CHOICE : TYPES.getOrDefault(type, ValueType.OTHER);
    }

    /** The words for an enum as SmallRye Config expects them. */
    static List<String> choices(Class<?> type) {
        return type.isEnum() ? Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-')).toList() : List.of();
    }
}
