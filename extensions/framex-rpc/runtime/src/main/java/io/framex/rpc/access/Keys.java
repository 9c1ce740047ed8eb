package io.framex.rpc.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.framex.rpc.config.RpcConfig;
import io.framex.runtime.access.AcceptedKey;
import io.framex.runtime.access.ServiceKey;
import io.framex.runtime.access.SettingKeys;
import io.framex.runtime.config.AuthConfig;
import io.framex.runtime.config.SettingOrigins;
import io.vertx.core.MultiMap;

/** Knows who a key belongs to. Holds digests only. Immutable and thread safe. */
public final class Keys {

    private static final String ADMIN = "admin";

    private record Known(AcceptedKey key, Principal principal) {
    }

    private final List<Known> known = new ArrayList<>();

    /**
     * The keys of the settings.
     *
     * @param auth where the keys are that settings refer to as {@code @name}
     * @throws io.framex.runtime.config.InvalidSettingsException where a key cannot be used
     */
    public static Keys of(RpcConfig config, AuthConfig auth) {
        SettingKeys reader = new SettingKeys(auth);
        Keys keys = new Keys();
        reader.read("plugins.rpc.admin_keys", config.adminKeys().orElse(List.of()))
                .forEach(key -> keys.known.add(new Known(key, new Principal(ADMIN, Set.of(), true))));
        config.apps().forEach((app, settings) -> reader
                .read(SettingOrigins.key("plugins", "rpc", "apps", app, "keys"), settings.keys().orElse(List.of()))
                .forEach(key -> keys.known.add(new Known(key, application(Set.of(app))))));
        reader.check();
        return keys;
    }

    private Keys() {
    }

    /** Whether there are none, so that anybody may do everything. */
    public boolean isEmpty() {
        return known.isEmpty();
    }

    /** Who sends these headers; empty where a key is needed and is missing, wrong, expired or ambiguous. */
    public Optional<Principal> principal(MultiMap headers) {
        if (known.isEmpty()) {
            return Optional.of(Principal.ANYBODY);
        }
        List<String> keys = headers.getAll("X-API-Key");
        if (keys.isEmpty()) {
            keys = headers.getAll("Authorization");
        }
        byte[] digest = keys.size() == 1 ? ServiceKey.digest(keys.get(0)) : null;
        return digest == null ? Optional.empty() : find(digest);
    }

    /** Takes the same time wherever the key is among the known ones. */
    private Optional<Principal> find(byte[] digest) {
        long now = System.currentTimeMillis();
        Principal found = null;
        for (Known candidate : known) {
            if (candidate.key().matches(digest, now)) {
                found = found == null ? candidate.principal() : both(found, candidate.principal());
            }
        }
        return Optional.ofNullable(found);
    }

    /** One key may belong to several applications. */
    private static Principal both(Principal one, Principal other) {
        Set<String> apps = new TreeSet<>(one.apps());
        apps.addAll(other.apps());
        return one.admin() || other.admin() ? new Principal(ADMIN, apps, true) : application(apps);
    }

    private static Principal application(Set<String> apps) {
        return new Principal("app:" + String.join("+", apps), apps, false);
    }
}
