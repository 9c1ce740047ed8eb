package io.framex.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.framex.runtime.access.AccessSettings.NamedKey;
import io.framex.runtime.config.SettingOrigin;

class RulesReaderTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Optional<String> NONE = Optional.empty();

    private final Findings findings = new Findings(key -> new SettingOrigin("config.toml", 1));

    @Test
    void readsBothGenerationsAsOneSet() {
        List<Requirement.OneOf> rules = read(Map.of("/new/*", List.of("a")), Map.of(), List.of("b"), List.of("/old/*", "/exact"));
        assertThat(findings.problems()).isEmpty();
        assertThat(rules).extracting(rule -> rule.pattern().text()).containsExactly("/new/*", "/old/*", "/exact");
        assertThat(rules.get(1).admits(ServiceKey.sha256("b"), 0)).isTrue();
        assertThat(rules.get(1).admits(ServiceKey.sha256("a"), 0)).isFalse();
    }

    @Test
    void refusesTwoRulesForTheSamePaths() {
        read(Map.of("/x/*", List.of("a")), Map.of(), List.of("b"), List.of("/x/*"));
        read(Map.of("/y", List.of("a"), "/y/", List.of("b")), Map.of(), null, null);
        read(Map.of("/u/{id}", List.of("a"), "/u/{name}", List.of("b")), Map.of(), null, null);
        assertThat(findings.problems()).hasSize(3).allSatisfy(problem -> assertThat(problem.message())
                .contains("another rule for the same paths", "keep one of them"));
    }

    @Test
    void refusesPathsThatNoRequestHas() {
        for (String path : List.of("x", "*", "/x*", "/*/x", "/x//y", "/x/../y", "/%78", "/x;y", "/x?y", "/x\\y")) {
            read(Map.of(path, List.of("a")), Map.of(), null, null);
        }
        assertThat(findings.problems()).hasSize(10);
    }

    @Test
    void refusesReferencesToUnknownKeys() {
        read(Map.of("/x", List.of("@biling")), Map.of("billing", key("s3cret")), null, null);
        assertThat(findings.problems()).extracting(Object::toString).containsExactly("config.toml:1: \"auth.rules.\"/x\"\" refers "
                + "to \"@biling\", which is not below \"auth.keys\"; the named keys are billing");
    }

    @Test
    void refusesMalformedDigestsWithoutRepeatingThem() {
        read(Map.of(), Map.of("k", new NamedKey(Optional.of("s3cret"), NONE, Optional.empty())), null, null);
        assertThat(findings.problems()).extracting(Object::toString).containsExactly(
                "config.toml:1: \"auth.keys.k.sha256\" must be 64 hexadecimal digits, the SHA-256 of the key");
    }

    @Test
    void refusesNamedKeysWithoutAKeyOrWithTwo() {
        read(Map.of(), Map.of("k", new NamedKey(NONE, NONE, Optional.empty()),
                "l", new NamedKey(Optional.of("0".repeat(64)), Optional.of("s3cret"), Optional.empty())), null, null);
        assertThat(findings.problems()).hasSize(2).allSatisfy(problem -> assertThat(problem.message())
                .contains("must have either \"sha256\" or \"value\"").doesNotContain("s3cret"));
    }

    @Test
    void refusesKeysThatNoRequestCanCarry() {
        read(Map.of("/x", List.of("", " s3cret", "s3cret\n", "Bearer s3cret", "bearer s3cret")), Map.of(), null, null);
        assertThat(findings.problems()).hasSize(5).allSatisfy(problem -> assertThat(problem.message())
                .startsWith("\"auth.rules.\"/x\"[").doesNotContain("s3cret"));
    }

    @Test
    void refusesOlderPathsWithoutKeys() {
        read(Map.of(), Map.of(), null, List.of("/x"));
        assertThat(findings.problems()).extracting(Object::toString).singleElement().asString()
                .contains("\"auth.auth_urls\" needs \"auth.general_auth_keys\"");
    }

    @Test
    void warnsOfExpiredKeys() {
        read(Map.of(), Map.of("k", new NamedKey(NONE, Optional.of("s3cret"), Optional.of(NOW))), null, null);
        assertThat(findings.problems()).isEmpty();
        assertThat(findings.warnings()).extracting(Object::toString).containsExactly(
                "config.toml:1: \"auth.keys.k\" expired at 2026-01-01T00:00:00Z and is not accepted");
    }

    @Test
    void warnsOfKeysThatProtectNothing() {
        read(Map.of(), Map.of(), List.of("s3cret"), null);
        assertThat(findings.warnings()).hasSize(1);
    }

    @Test
    void neverShowsKeys() {
        AccessSettings settings = new AccessSettings(Map.of("/x", List.of("s3cret")), Map.of("k", key("s3cret")),
                Optional.of(List.of("s3cret")), Optional.empty());
        assertThat(settings.toString() + settings.keys() + RulesReader.read(settings, NOW, findings)).doesNotContain("s3cret");
    }

    private List<Requirement.OneOf> read(Map<String, List<String>> rules, Map<String, NamedKey> keys, List<String> general,
            List<String> urls) {
        return RulesReader.read(new AccessSettings(rules, keys, Optional.ofNullable(general), Optional.ofNullable(urls)), NOW,
                findings);
    }

    private static NamedKey key(String value) {
        return new NamedKey(NONE, Optional.of(value), Optional.empty());
    }
}
