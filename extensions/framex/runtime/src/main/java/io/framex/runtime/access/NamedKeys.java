package io.framex.runtime.access;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.framex.runtime.access.AccessSettings.NamedKey;
import io.framex.runtime.config.SettingOrigins;

/** Reads the keys of {@code auth.keys}. */
final class NamedKeys {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    private final Map<String, Optional<AcceptedKey>> keys = new TreeMap<>();
    private final Findings findings;

    NamedKeys(Map<String, NamedKey> configured, Instant now, Findings findings) {
        this.findings = findings;
        configured.forEach((name, key) -> keys.put(name, read(SettingOrigins.key("auth", "keys", name), key, now)));
    }

    /** The key of that name; empty, and reported, where there is none. */
    Optional<AcceptedKey> find(String name, String rule) {
        Optional<AcceptedKey> key = keys.get(name);
        if (key == null) {
            String known = keys.isEmpty() ? "there are no named keys" : "the named keys are " + String.join(", ", keys.keySet());
            findings.problem(rule, "\"" + rule + "\" refers to \"@" + name + "\", which is not below \"auth.keys\"; " + known);
            return Optional.empty();
        }
        return key;
    }

    private Optional<AcceptedKey> read(String setting, NamedKey key, Instant now) {
        Optional<byte[]> digest = digest(setting, key);
        key.expires().filter(expires -> !expires.isAfter(now)).ifPresent(expires -> findings.warning(setting,
                "\"" + setting + "\" expired at " + expires + " and is not accepted"));
        return digest.map(sha256 -> key.expires().map(expires -> AcceptedKey.until(sha256, expires))
                .orElseGet(() -> AcceptedKey.forever(sha256)));
    }

    private Optional<byte[]> digest(String setting, NamedKey key) {
        if (key.sha256().isPresent() == key.value().isPresent()) {
            findings.problem(setting, "\"" + setting + "\" must have either \"sha256\" or \"value\" (or \"value_file\")");
            return Optional.empty();
        }
        if (key.value().isPresent()) {
            return LiteralKey.digest(key.value().get(), setting, setting + ".value", findings);
        }
        String digits = key.sha256().get().trim();
        if (!SHA_256.matcher(digits).matches()) {
            // What stands there may be the key itself, so it is not repeated.
            findings.problem(setting, "\"" + setting + ".sha256\" must be 64 hexadecimal digits, the SHA-256 of the key");
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().parseHex(digits));
    }
}
