package io.framex.runtime.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.config.AuthConfig;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.Settings;
import io.framex.runtime.config.TimestampConverter;
import io.smallrye.config.Secret;

/**
 * What the settings say about access. Never shows keys when it is printed.
 *
 * @param rules keys by path, as they are written
 * @param keys named keys
 * @param generalKeys keys of the older form
 * @param urls paths of the older form
 */
record AccessSettings(Map<String, List<String>> rules, Map<String, NamedKey> keys, Optional<List<String>> generalKeys,
        Optional<List<String>> urls) {

    static AccessSettings of(AuthConfig auth) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        auth.rules().forEach((path, keys) -> rules.put(path, keys.values()));
        Map<String, NamedKey> keys = new HashMap<>();
        auth.keys().forEach((name, key) -> keys.put(name,
                new NamedKey(key.sha256(), key.value().map(Secret::get), key.expires())));
        return new AccessSettings(rules, keys, auth.generalAuthKeys(), auth.authUrls());
    }

    static AccessSettings of(Settings settings) {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        settings.names("auth.rules").forEach(path -> rules.put(path,
                settings.list(SettingOrigins.key("auth", "rules", path))));
        Map<String, NamedKey> keys = new HashMap<>();
        settings.names("auth.keys").forEach(name -> keys.put(name, new NamedKey(
                settings.value(SettingOrigins.key("auth", "keys", name, "sha256")),
                settings.value(SettingOrigins.key("auth", "keys", name, "value")),
                settings.value(SettingOrigins.key("auth", "keys", name, "expires")).map(new TimestampConverter()::convert))));
        return new AccessSettings(rules, keys, list(settings, "general_auth_keys"), list(settings, "auth_urls"));
    }

    private static Optional<List<String>> list(Settings settings, String name) {
        return settings.names("auth").contains(name) ? Optional.of(settings.list("auth." + name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "AccessSettings[" + rules.size() + " rules, masked]";
    }

    /** One table below {@code auth.keys}. */
    record NamedKey(Optional<String> sha256, Optional<String> value, Optional<Instant> expires) {

        @Override
        public String toString() {
            return "NamedKey[masked]";
        }
    }
}
