package io.framex.rpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void namesAreWhatThePatternSays() {
        for (String text : List.of("a", "Z9", "0", "app.sub_x:y-z", "a".repeat(128), "", "a".repeat(129), ".a", "_a", ":a", "-a", "a b",
                "a/b", "a\n", "é", "aé", "a@", "a[", "a`", "a{", "a;", "a,")) {
            assertThat(Names.isName(text)).as(text).isEqualTo(text.matches(Names.PATTERN));
        }
    }

    @Test
    void everyCharacterIsJudgedAsThePatternDoes() {
        for (char c = 0; c < 0x200; c++) {
            assertThat(Names.isName("" + c)).as("%x", (int) c).isEqualTo(("" + c).matches(Names.PATTERN));
            assertThat(Names.isName("a" + c)).as("a%x", (int) c).isEqualTo(("a" + c).matches(Names.PATTERN));
        }
    }
}
