package io.framex.proxy.upstream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.proxy.config.OutboundAuthConfig;
import io.framex.proxy.config.ProxyConfig;
import io.framex.runtime.access.PathRules;
import io.framex.runtime.config.AccessKeys;

/** Keys that are sent to one upstream. Immutable; never shows a key when it is printed. */
public final class OutboundKeys {

    private final PathRules<String> keys;

    private OutboundKeys(Map<String, String> keys) {
        this.keys = PathRules.of(keys);
    }

    /**
     * Reads keys.
     *
     * @throws IllegalArgumentException where they cannot be used; the message holds no key
     */
    public static OutboundKeys of(OutboundAuthConfig auth) {
        return of(auth.rules(), auth.generalAuthKeys(), auth.authUrls());
    }

    /**
     * Reads the keys that are for the only target there is, in both generations of settings.
     *
     * @throws IllegalArgumentException where they cannot be used; the message holds no key
     */
    public static OutboundKeys ofAll(ProxyConfig config) {
        return of(config.auth().rules(), config.auth().generalAuthKeys().or(config::generalAuthKeys),
                config.auth().authUrls().or(config::authUrls));
    }

    static OutboundKeys of(Map<String, AccessKeys> rules, Optional<List<String>> generalKeys, Optional<List<String>> urls) {
        Map<String, String> first = new LinkedHashMap<>();
        rules.forEach((path, keys) -> {
            if (!keys.values().isEmpty()) {
                first.put(path, usable(keys.values().get(0)));
            }
        });
        urls.orElse(List.of()).forEach(path -> generalKeys.filter(keys -> !keys.isEmpty())
                .ifPresent(keys -> first.putIfAbsent(path, usable(keys.get(0)))));
        return new OutboundKeys(first);
    }

    private static String usable(String key) {
        if (key.startsWith("@")) {
            throw new IllegalArgumentException("names a key of \"auth.keys\", of which only the digest may be known; "
                    + "write the key itself, or give it as a file");
        }
        if (key.isBlank() || key.chars().anyMatch(c -> c < ' ' || c == 0x7f || c > 0xff)) {
            throw new IllegalArgumentException("has a key that cannot be sent in a header");
        }
        return key;
    }

    /** The key for a path or path template. */
    public Optional<String> find(String path) {
        return Optional.ofNullable(keys.find(path));
    }

    @Override
    public String toString() {
        return "OutboundKeys[masked]";
    }
}
