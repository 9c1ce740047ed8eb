package io.framex.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class RequirementTest {

    private static final Instant EXPIRY = Instant.parse("2030-01-01T00:00:00Z");

    @Test
    void admitsAnyOfTheKeys() {
        Requirement rule = rule(AcceptedKey.forever(ServiceKey.sha256("one")), AcceptedKey.forever(ServiceKey.sha256("two")));
        assertThat(rule.admits(ServiceKey.sha256("one"), 0)).isTrue();
        assertThat(rule.admits(ServiceKey.sha256("two"), 0)).isTrue();
        assertThat(rule.admits(ServiceKey.sha256("three"), 0)).isFalse();
    }

    @Test
    void admitsNobodyWithoutKeys() {
        assertThat(rule().admits(ServiceKey.sha256("one"), 0)).isFalse();
    }

    @Test
    void stopsAdmittingAKeyAtTheMomentItExpires() {
        Requirement rule = rule(AcceptedKey.until(ServiceKey.sha256("one"), EXPIRY));
        assertThat(rule.admits(ServiceKey.sha256("one"), EXPIRY.toEpochMilli() - 1)).isTrue();
        assertThat(rule.admits(ServiceKey.sha256("one"), EXPIRY.toEpochMilli())).isFalse();
    }

    @Test
    void needsAKeyThatAllRulesAdmit() {
        AcceptedKey one = AcceptedKey.forever(ServiceKey.sha256("one"));
        AcceptedKey two = AcceptedKey.forever(ServiceKey.sha256("two"));
        Requirement both = new Requirement.AllOf(List.of(rule(one, two), rule(two)));
        assertThat(both.admits(ServiceKey.sha256("one"), 0)).isFalse();
        assertThat(both.admits(ServiceKey.sha256("two"), 0)).isTrue();
    }

    private static Requirement.OneOf rule(AcceptedKey... keys) {
        return new Requirement.OneOf(PathPattern.parse("/x"), List.of(keys));
    }
}
