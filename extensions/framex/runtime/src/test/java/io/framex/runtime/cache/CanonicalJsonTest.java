package io.framex.runtime.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test
    void ignoresWhatMeansNothing() throws IOException {
        assertThat(canonical(" { \"b\" : [ 1 , {\"d\":null,\"c\":true} ], \"\\u0061\":\"x\\u0022\" } "))
                .isEqualTo("{\"a\":\"x\\\"\",\"b\":[1,{\"c\":true,\"d\":null}]}");
    }

    @Test
    void keepsWhatMayMeanSomething() throws IOException {
        assertThat(canonical("1.0")).isNotEqualTo(canonical("1")).isNotEqualTo(canonical("1.00"));
        assertThat(canonical("\"1\"")).isNotEqualTo(canonical("1"));
        assertThat(canonical("[1,2]")).isNotEqualTo(canonical("[2,1]"));
        assertThat(canonical("123456789012345678901234567890.5")).isEqualTo("123456789012345678901234567890.5");
    }

    @Test
    void tellsAnEmptyBody() throws IOException {
        assertThat(CanonicalJson.append(new byte[0], new StringBuilder())).isFalse();
        assertThat(canonical("null")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"a\":1,\"a\":1}", "{", "{} {}", "nul" })
    void refusesWhatIsAmbiguousOrNoJson(String text) {
        assertThatThrownBy(() -> canonical(text)).isInstanceOf(IOException.class);
    }

    private static String canonical(String json) throws IOException {
        StringBuilder text = new StringBuilder();
        assertThat(CanonicalJson.append(json.getBytes(StandardCharsets.UTF_8), text)).isTrue();
        return text.toString();
    }
}
