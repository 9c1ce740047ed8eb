package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;

/**
 * Values that are decided under another name than that of the setting: {@code quarkus.http.port} for {@code server.port}, and
 * what the environment says in the manner of SmallRye Config. Also the {@code quarkus.*} properties of sources that are not
 * FrameX's own.
 */
final class DecidedValues {

    private static final String PREFIX = "framex.";
    private static final String QUARKUS = "quarkus.";

    /** Where {@code META-INF/microprofile-config.properties} of libraries, and our own, stand. */
    private static final int LIBRARY_DEFAULTS = 110;

    private final SmallRyeConfig config;
    private final Settings own;

    DecidedValues(SmallRyeConfig config, Settings own) {
        this.config = config;
        this.own = own;
    }

    SettingTable over(SettingTable merged) {
        PropertyTree decided = new PropertyTree();
        for (KnownSetting setting : own.known().settings()) {
            if (!setting.path().contains("*") && !setting.path().contains("[].")) {
                add(setting.path().replace("[]", ""), merged, decided);
            }
        }
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(QUARKUS) && !isBuildTime(name)) {
                addQuarkus(name, decided);
            }
        }
        SettingOrigin origin = SettingOrigin.of("settings");
        return merged.overriddenBy((SettingTable) new UntypedText(new ArrayList<>()).shape(decided.toTable(origin),
                own.known().tree()));
    }

    private void add(String key, SettingTable merged, PropertyTree decided) {
        ConfigValue value = config.getConfigValue(PREFIX + key);
        if (!isSet(value) || isOwn(value) && SharedSetting.counterpart(PREFIX + key).isEmpty()
                || isWeakerThanItems(value, PREFIX + key)) {
            return;
        }
        Optional<String> known = QuarkusKeys.find(merged, SettingKey.split(key)).map(DecidedValues::text);
        if (known.isEmpty() || !known.get().equals(value.getValue())) {
            decided.add(key, value.getValue(), origin(value));
        }
    }

    private void addQuarkus(String name, PropertyTree decided) {
        ConfigValue value = config.getConfigValue(name);
        if (isSet(value) && value.getConfigSourceOrdinal() > LIBRARY_DEFAULTS
                && ForeignLayers.isForeign(value.getSourceName(), value.getConfigSourceOrdinal())) {
            decided.add(name, value.getValue(), origin(value));
        }
    }

    /** A list that stands element by element decides over the same list as one text where its source is the stronger one. */
    private boolean isWeakerThanItems(ConfigValue value, String property) {
        ConfigValue first = config.getConfigValue(property + "[0]");
        return isSet(first) && first.getConfigSourceOrdinal() >= value.getConfigSourceOrdinal();
    }

    private static boolean isOwn(ConfigValue value) {
        return String.valueOf(value.getSourceName()).startsWith(SettingsConfigBuilder.SOURCE_PREFIX);
    }

    /** What the build recorded is at 0, and what it fixed at the other end. */
    private static boolean isSet(ConfigValue value) {
        return value.getValue() != null && value.getConfigSourceOrdinal() > 0
                && value.getConfigSourceOrdinal() < Integer.MAX_VALUE - 1000;
    }

    private boolean isBuildTime(String name) {
        return own.known().buildTimeNames().contains(name);
    }

    private SettingOrigin origin(ConfigValue value) {
        if (!String.valueOf(value.getSourceName()).startsWith(EnvConfigSource.NAME)) {
            return ForeignLayers.origin(value);
        }
        return own.layers().stream().filter(layer -> layer.ordinal() == value.getConfigSourceOrdinal())
                .map(SettingLayer::origin).findFirst().orElse(SettingOrigin.of("environment"));
    }

    private static String text(SettingNode node) {
        if (node instanceof SettingArray array) {
            List<String> items = array.items().stream().map(DecidedValues::text).toList();
            return String.join(",", items);
        }
        return node instanceof SettingScalar scalar ? scalar.text() : "";
    }
}
