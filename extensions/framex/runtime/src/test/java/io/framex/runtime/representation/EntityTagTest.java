package io.framex.runtime.representation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {

    @Test
    void differsWithEveryByte() {
        assertThat(EntityTag.of("a".getBytes(UTF_8))).matches("\"[0-9a-f]{32}\"")
                .isEqualTo(EntityTag.of("a".getBytes(UTF_8)))
                .isNotEqualTo(EntityTag.of("b".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*", " * ", "\"x\",W/\"abc\" " })
    void recognisesWhatTheClientHas(String ifNoneMatch) {
        assertThat(EntityTag.matches(ifNoneMatch, "\"abc\"")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abc", "\"abcd\"", "\"x\", \"y\"", "w/\"abc\"" })
    void recognisesWhatTheClientLacks(String ifNoneMatch) {
        assertThat(EntityTag.matches(ifNoneMatch, "\"abc\"")).isFalse();
    }
}
