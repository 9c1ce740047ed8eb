package io.framex.deployment.config;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.DoubleStream;

import io.framex.runtime.config.AccessKeys;
import io.framex.runtime.config.Bounds;
import io.framex.runtime.config.KnownSetting;
import io.framex.runtime.config.KnownSetting.Trait;
import io.framex.runtime.config.Range;
import io.framex.runtime.config.Sensitive;
import io.framex.runtime.config.ValueType;
import io.framex.runtime.config.VerbatimTextConverter;
import io.smallrye.config.ConfigMapping.NamingStrategy;
import io.smallrye.config.ConfigMappingInterface;
import io.smallrye.config.ConfigMappingInterface.LeafProperty;
import io.smallrye.config.ConfigMappingInterface.Property;

/** Reads from a configuration mapping which settings it knows. */
public final class MappingReader {

    private static final Set<Class<?>> OPTIONAL_NUMBERS = Set.of(OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private final List<MappedSetting> settings = new ArrayList<>();

    private MappingReader() {
    }

    /**
     * @param mapping interface with {@code @ConfigMapping}
     * @param path dotted path of the mapping without {@code framex.}, empty for the root
     */
    public static List<MappedSetting> read(Class<?> mapping, String path) {
        MappingReader reader = new MappingReader();
        ConfigMappingInterface model = ConfigMappingInterface.getConfigurationInterface(mapping);
        reader.readGroup(model, model.getNamingStrategy(), path);
        return reader.settings;
    }

    private void readGroup(ConfigMappingInterface group, NamingStrategy inherited, String path) {
        NamingStrategy naming = group.hasConfigMapping() || inherited == null ? group.getNamingStrategy() : inherited;
        for (ConfigMappingInterface parent : group.getSuperTypes()) {
            readGroup(parent, naming, path);
        }
        for (Property property : group.getProperties()) {
            if (!property.isToStringMethod()) {
                String name = property.isParentPropertyName() ? "" : property.getPropertyName(naming);
                read(property, naming, join(path, name), new Context(property.getMethod(), false));
            }
        }
    }

    private void read(Property property, NamingStrategy naming, String path, Context context) {
        if (property.isDefaultMethod()) {
            read(property.asDefaultMethod().getDefaultProperty(), naming, path, context);
        } else if (property.isOptional()) {
            read(property.asOptional().getNestedProperty(), naming, path, context.asOptional());
        } else if (property.isGroup()) {
            readGroup(property.asGroup().getGroupType(), naming, path);
        } else if (property.isMap()) {
            read(property.asMap().getValueProperty(), naming, join(path, "*"), context.asOptional());
        } else if (property.isCollection()) {
            read(property.asCollection().getElement(), naming, path + "[]", context);
        } else if (property.isPrimitive()) {
            add(path, property, property.asPrimitive().getPrimitiveType(), property.hasConvertWith() ? property.asPrimitive().getConvertWith() : null, context);
        } else {
            LeafProperty leaf = property.asLeaf();
            add(path, property, leafType(leaf), leaf.hasConvertWith() ? leaf.getConvertWith() : null, context);
        }
    }

    private void add(String path, Property property, Class<?> type, Class<?> converter, Context context) {
        boolean secret = property.isLeaf() && property.isSecret() || context.method().isAnnotationPresent(Sensitive.class);
        boolean joined = type == AccessKeys.class;
        boolean anything = converter == VerbatimTextConverter.class && path.endsWith(".*");
        Optional<String> defaultValue = Optional.ofNullable(property.hasDefaultValue() ? property.getDefaultValue() : null);
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (secret) {
            traits.add(Trait.SECRET);
        }
        if (joined) {
            traits.add(Trait.JOINED);
        }
        if (context.optional() || joined) {
            traits.add(Trait.MAY_BE_EMPTY);
        } else if (defaultValue.isEmpty() && !OPTIONAL_NUMBERS.contains(type)) {
            traits.add(Trait.REQUIRED);
        }
        ValueType valueType = anything ? ValueType.ANYTHING
                : joined ? ValueType.STRING
                        : converter == VerbatimTextConverter.class ? ValueType.STRING : LeafTypes.of(type, converter);
        List<String> choices = valueType == ValueType.CHOICE ? LeafTypes.choices(type) : List.of();
        settings.add(new MappedSetting(new KnownSetting(joined ? path + "[]" : path, valueType, defaultValue, choices,
                bounds(context.method()), traits), context.method()));
    }

    private static Bounds bounds(Method method) {
        Range range = method.getAnnotation(Range.class);
        return range == null ? Bounds.NONE
                : new Bounds(range.min(), range.max(), DoubleStream.of(range.also()).boxed().toList());
    }

    /** {@code Secret<String>} stands for {@code String}. */
    private static Class<?> leafType(LeafProperty leaf) {
        Type type = leaf.getValueType();
        if (leaf.isSecret() && type instanceof ParameterizedType secret && secret.getActualTypeArguments()[0] instanceof Class<?> held) {
            return held;
        }
        return leaf.getValueRawType();
    }

    private static String join(String path, String name) {
        if (name.isEmpty()) {
            return path;
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    private record Context(Method method, boolean optional) {

        Context asOptional() {
            return new Context(method, true);
        }
    }
}
