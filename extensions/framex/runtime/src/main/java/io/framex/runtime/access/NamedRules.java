package io.framex.runtime.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.access.Requirement.OneOf;
import io.framex.runtime.config.AuthConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigins;
import io.vertx.core.http.HttpServerRequest;

/**
 * Rules about something other than the paths of requests, with the keys of {@code auth.keys}: the most specific rule for a name
 * decides, and what no rule covers is closed. Immutable and thread safe.
 */
public final class NamedRules {

    private final RuleIndex<OneOf> rules;

    private NamedRules(RuleIndex<OneOf> rules) {
        this.rules = rules;
    }

    /**
     * Reads rules.
     *
     * @param auth where the named keys are
     * @param rules keys and references ({@code @name}) by path, exact or {@code /x/*}
     * @param setting where they were read, for messages
     * @throws InvalidSettingsException where they cannot be used
     */
    public static NamedRules of(AuthConfig auth, Map<String, List<String>> rules, String setting) {
        Findings findings = new Findings(unused -> SettingOrigins.of(setting));
        AccessSettings named = AccessSettings.of(auth);
        Map<PathPattern, OneOf> patterns = new LinkedHashMap<>();
        RulesReader.read(new AccessSettings(rules, named.keys(), Optional.empty(), Optional.empty()), Instant.now(), findings)
                .forEach(rule -> patterns.put(rule.pattern(), rule));
        if (!findings.problems().isEmpty()) {
            throw new InvalidSettingsException(findings.problems());
        }
        return new NamedRules(new RuleIndex<>(patterns));
    }

    /** Whether the request carries a key that the rule for the path accepts. */
    public boolean admits(String path, HttpServerRequest request) {
        OneOf rule = rules.find(path);
        byte[] digest = rule == null ? null : ServiceKey.digest(request);
        return digest != null && rule.admits(digest, System.currentTimeMillis());
    }
}
