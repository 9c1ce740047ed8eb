package io.framex.runtime.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Says where the settings of the running application were read, for messages about them. */
public final class SettingOrigins {

    private SettingOrigins() {
    }

    /** A setting as it is written in messages: segments that are not plain words are in double quotes. */
    public static String key(String... segments) {
        return List.of(segments).stream().reduce("", SettingKey::child);
    }

    /**
     * Where a setting, or the first one below it, was read.
     *
     * @param key as {@link #key} writes it
     */
    public static SettingOrigin of(String key) {
        Optional<SettingOrigin> ours = Optional.ofNullable(SettingsConfigBuilder.current())
                .flatMap(settings -> of(key, settings));
        return ours.orElseGet(() -> {
            Config config = ConfigProvider.getConfig();
            String name = "framex." + key;
            for (String property : config.getPropertyNames()) {
                if (isAt(property, name)) {
                    return SettingOrigin.of(SourceNames.shown(config.getConfigValue(property).getSourceName()));
                }
            }
            return SettingOrigin.of("settings");
        });
    }

    /** Where a setting, or the first one below it, was read; empty where it is not among the given settings. */
    public static Optional<SettingOrigin> of(String key, Settings settings) {
        return settings.entries().stream().filter(entry -> isAt(entry.key(), key))
                .min(Comparator.comparing(SettingEntry::key)).map(SettingEntry::origin);
    }

    private static boolean isAt(String name, String key) {
        return name.startsWith(key)
                && (name.length() == key.length() || name.charAt(key.length()) == '.' || name.charAt(key.length()) == '[');
    }
}
