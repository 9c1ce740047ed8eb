package io.framex.runtime.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.framex.runtime.access.Requirement.OneOf;
import io.framex.runtime.config.AuthConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingOrigin;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.framex.runtime.config.Settings;

/** Which paths need a key. Immutable. */
public final class ProtectedPaths {

    /** Everything is public. */
    public static final ProtectedPaths NONE = new ProtectedPaths(List.of(), List.of());

    private final RuleIndex<Boolean> index;

    private final List<SettingProblem> warnings;

    private ProtectedPaths(List<OneOf> rules, List<SettingProblem> warnings) {
        this.warnings = warnings;
        Map<PathPattern, Boolean> patterns = new HashMap<>();
        rules.forEach(rule -> patterns.put(rule.pattern(), true));
        index = new RuleIndex<>(patterns);
    }

    /** The paths that the settings of the running application protect. */
    public static ProtectedPaths of(AuthConfig auth) {
        return read(AccessSettings.of(auth), new Findings(SettingOrigins::of));
    }

    /**
     * The paths that settings protect. Works before Quarkus starts.
     *
     * @throws InvalidSettingsException where they hold rules that would stop the start
     */
    public static ProtectedPaths of(Settings settings) {
        return read(AccessSettings.of(settings), new Findings(
                key -> SettingOrigins.of(key, settings).orElseGet(() -> new SettingOrigin("settings", 0))));
    }

    private static ProtectedPaths read(AccessSettings settings, Findings findings) {
        List<OneOf> rules = RulesReader.read(settings, Instant.now(), findings);
        if (!findings.problems().isEmpty()) {
            throw new InvalidSettingsException(findings.problems());
        }
        return new ProtectedPaths(rules, findings.warnings());
    }

    /** What is strange about the settings and does not stop the start, such as a key that has expired. */
    public List<SettingProblem> warnings() {
        return warnings;
    }

    /**
     * Whether every request for the path needs a key.
     *
     * @param template path, or path template
     */
    public boolean contains(String template) {
        return index.find(PathTemplate.withoutNames(template)) != null;
    }
}
