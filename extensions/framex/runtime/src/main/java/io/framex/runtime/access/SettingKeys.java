package io.framex.runtime.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.framex.runtime.config.AuthConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;

/**
 * Reads lists of keys in settings: each is a key as it is written, or {@code @name} for one of {@code auth.keys}. Collects what is
 * wrong with all of them. For one thread.
 */
public final class SettingKeys {

    private final Findings findings = new Findings(SettingOrigins::of);
    private final NamedKeys named;

    /**
     * @param auth where the named keys are
     */
    public SettingKeys(AuthConfig auth) {
        this.named = new NamedKeys(AccessSettings.of(auth).keys(), Instant.now(), findings);
    }

    /**
     * The keys that can be used; what is wrong with the others is told by {@link #check}.
     *
     * @param setting the setting that holds them
     */
    public List<AcceptedKey> read(String setting, List<String> written) {
        return read(setting, written, named, findings);
    }

    static List<AcceptedKey> read(String setting, List<String> written, NamedKeys named, Findings findings) {
        List<AcceptedKey> keys = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String key = written.get(i);
            if (key.startsWith("@")) {
                named.find(key.substring(1), setting).ifPresent(keys::add);
            } else {
                LiteralKey.digest(key, setting, setting + "[" + i + "]", findings).map(AcceptedKey::forever)
                        .ifPresent(keys::add);
            }
        }
        return keys;
    }

    /**
     * @throws InvalidSettingsException with everything that is wrong with what was read
     */
    public void check() {
        if (!findings.problems().isEmpty()) {
            throw new InvalidSettingsException(findings.problems());
        }
    }
}
