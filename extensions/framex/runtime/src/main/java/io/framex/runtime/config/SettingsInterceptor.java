package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import io.smallrye.config.SecretKeys;

/**
 * Gives settings of FrameX their meaning across sources: settings that Quarkus has too are one setting with two names, and a
 * list of a stronger source replaces the weaker one, whereas SmallRye Config would mix their elements.
 */
@Priority(Priorities.APPLICATION)
final class SettingsInterceptor implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "framex.";
    private static final String ENGINE = "framex.server.engine";
    private static final String USE_RAY = "framex.server.use_ray";

    private final transient KnownNode.Table known;

    SettingsInterceptor(KnownNode.Table known) {
        this.known = known;
    }

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        if (name.equals(ENGINE)) {
            return engine(value, context.proceed(USE_RAY));
        }
        Optional<String> counterpart = SharedSetting.counterpart(name);
        if (counterpart.isEmpty()) {
            return value;
        }
        ConfigValue other = context.proceed(counterpart.get());
        return isStronger(other, value, name.startsWith("quarkus.")) ? other.from().withName(name).build() : value;
    }

    private static boolean isStronger(ConfigValue other, ConfigValue value, boolean evenIfEqual) {
        if (other == null || other.getValue() == null || value == null || value.getValue() == null) {
            return other != null && other.getValue() != null;
        }
        int difference = Integer.compare(other.getConfigSourceOrdinal(), value.getConfigSourceOrdinal());
        return difference > 0 || difference == 0 && evenIfEqual;
    }

    private static ConfigValue engine(ConfigValue engine, ConfigValue useRay) {
        return EngineChoice.decide(stated(engine), stated(useRay))
                .map(choice -> engine == null || choice.text().equals(engine.getValue()) ? engine
                        : engine.from().withValue(choice.text()).build())
                .orElse(engine);
    }

    private static Optional<EngineChoice.Stated> stated(ConfigValue value) {
        return Optional.ofNullable(value).filter(some -> some.getValue() != null).map(some -> new EngineChoice.Stated(
                some.getValue(), some.getConfigSourceOrdinal(), SettingOrigin.of(String.valueOf(some.getSourceName()))));
    }

    @Override
    public Iterator<String> iterateNames(ConfigSourceInterceptorContext context) {
        List<String> names = new ArrayList<>();
        Set<String> lists = new HashSet<>();
        context.iterateNames().forEachRemaining(name -> {
            names.add(name);
            if (name.startsWith(PREFIX) && listEnd(name) >= 0) {
                lists.add(listOf(name));
            }
        });
        // Looking up a value takes long in comparison, and this is called several times in each start.
        Map<String, Integer> strongest = new HashMap<>();
        Map<String, Integer> ordinals = new HashMap<>();
        for (String name : names) {
            if (lists.contains(listOf(name))) {
                int ordinal = ordinals.computeIfAbsent(name, key -> ordinal(context, key));
                strongest.merge(listOf(name), ordinal, Math::max);
            }
        }
        names.removeIf(name -> ordinals.containsKey(name) && listEnd(name) >= 0
                && isReplaced(name, listOf(name), ordinals, strongest));
        return names.iterator();
    }

    /** By a stronger list, or by the same one where it is handed on as one text. */
    private boolean isReplaced(String element, String list, Map<String, Integer> ordinals,
            Map<String, Integer> strongest) {
        int ordinal = ordinals.get(element);
        return ordinal < strongest.get(list) || ordinals.containsKey(list) && isJoined(list);
    }

    private boolean isJoined(String list) {
        KnownNode node = known;
        for (String segment : SettingKey.split(list.substring(PREFIX.length()))) {
            node = node instanceof KnownNode.Table table ? table.child(segment).orElse(null) : null;
        }
        return node instanceof KnownNode.Items items && items.joined();
    }

    private static int ordinal(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = SecretKeys.doUnlocked(() -> context.proceed(name));
        return value == null ? Integer.MIN_VALUE : value.getConfigSourceOrdinal();
    }

    /** The name without the index of its outermost list and what follows. */
    private static String listOf(String name) {
        int end = listEnd(name);
        return end < 0 ? name : name.substring(0, end);
    }

    /** Where the index of the outermost list begins, outside quotes; -1 where the name has none. */
    private static int listEnd(String name) {
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '"') {
                quoted = !quoted;
            } else if (name.charAt(i) == '[' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
