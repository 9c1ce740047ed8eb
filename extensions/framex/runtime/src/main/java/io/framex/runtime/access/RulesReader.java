package io.framex.runtime.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.runtime.access.Requirement.OneOf;
import io.framex.runtime.config.SettingOrigins;

/** Reads both generations of rules as one set of rules. */
final class RulesReader {

    private static final String URLS = "auth.auth_urls";
    private static final String GENERAL_KEYS = "auth.general_auth_keys";

    private final NamedKeys named;
    private final Findings findings;
    private final Map<String, OneOf> rules = new LinkedHashMap<>();

    private RulesReader(NamedKeys named, Findings findings) {
        this.named = named;
        this.findings = findings;
    }

    static List<OneOf> read(AccessSettings settings, Instant now, Findings findings) {
        RulesReader reader = new RulesReader(new NamedKeys(settings.keys(), now, findings), findings);
        settings.rules().forEach((path, keys) -> {
            String setting = SettingOrigins.key("auth", "rules", path);
            reader.add(path, reader.keys(keys, setting), setting);
        });
        reader.addOlder(settings.generalKeys(), settings.urls().orElse(List.of()));
        return List.copyOf(reader.rules.values());
    }

    private void addOlder(Optional<List<String>> general, List<String> urls) {
        if (general.isEmpty() && !urls.isEmpty()) {
            findings.problem(URLS, "\"" + URLS + "\" needs \"" + GENERAL_KEYS + "\"; for paths that nobody may call, write "
                    + "\"auth.rules\" with empty lists");
        }
        if (general.isPresent() && urls.isEmpty()) {
            findings.warning(GENERAL_KEYS, "\"" + GENERAL_KEYS + "\" protects nothing without \"" + URLS + "\"");
        }
        List<AcceptedKey> keys = keys(general.orElse(List.of()), GENERAL_KEYS);
        urls.forEach(url -> add(url, keys, URLS));
    }

    private void add(String path, List<AcceptedKey> keys, String setting) {
        try {
            PathPattern pattern = PathPattern.parse(path);
            OneOf other = rules.putIfAbsent(pattern.prefix() + (pattern.wildcard() ? "/*" : ""), new OneOf(pattern, keys));
            if (other != null) {
                findings.problem(setting, "\"" + setting + "\": there is another rule for the same paths as \"" + path
                        + "\"; keep one of them");
            }
        } catch (IllegalArgumentException e) {
            findings.problem(setting, "\"" + setting + "\": the path \"" + path + "\" " + e.getMessage());
        }
    }

    private List<AcceptedKey> keys(List<String> written, String setting) {
        return SettingKeys.read(setting, written, named, findings);
    }
}
