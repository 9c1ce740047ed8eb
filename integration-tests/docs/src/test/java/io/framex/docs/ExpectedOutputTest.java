package io.framex.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedOutputTest {

    @ParameterizedTest
    @CsvSource({"same, same, true", "same, other, false", "a...z, a is before z, true", "..., '', true",
            "{\"t\":\"...\"}, '{\"t\":\"now\"}\n', true", "a.c, abc, false", "'one\n...\nlast', 'one\ntwo\n3\nlast', true",
            "part, all of part, false"})
    void comparesAllButTheWildcards(String expected, String output, boolean matches) {
        assertThat(new ExpectedOutput(expected).matches(output)).isEqualTo(matches);
    }
}
