package io.framex.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleIndexTest {

    private static final RuleIndex<String> INDEX = index("/*", "/", "/x/*", "/x/y/*", "/x/y", "/z", "/Aa/*", "/BB/z");

    @ParameterizedTest
    @CsvSource({ "/, /", "/w, /*", "/x, /x/*", "/x/, /x/*", "/x/a, /x/*", "/x/a/b, /x/*", "/xy, /*", "/x/y, /x/y", "/x/y/, /x/y",
            "/x/y/z, /x/y/*", "/x/yz, /x/*", "/z, /z", "/z/, /z", "/z/a, /*", "/X/y, /*", "/Aa/z, /Aa/*", "/BB/z, /BB/z",
            "/BB/y, /*" })
    void findsTheExactOneElseTheLongestWildcard(String path, String rule) {
        assertThat(INDEX.find(path)).isEqualTo(rule);
    }

    @Test
    void findsNothingWhereNothingFits() {
        assertThat(index("/x/*", "/y").find("/z")).isNull();
        assertThat(index().find("/")).isNull();
        assertThat(index("/x").find("/")).isNull();
        assertThat(index("/").find("/x")).isNull();
    }

    @Test
    void keepsManyRulesApart() {
        String[] rules = new String[2_000];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = "/api/v1/p" + i + (i % 2 == 0 ? "/*" : "");
        }
        RuleIndex<String> index = index(rules);
        for (int i = 0; i < rules.length; i++) {
            assertThat(index.find("/api/v1/p" + i)).isEqualTo(rules[i]);
            assertThat(index.find("/api/v1/p" + i + "/a")).isEqualTo(i % 2 == 0 ? rules[i] : null);
        }
    }

    private static RuleIndex<String> index(String... rules) {
        Map<PathPattern, String> patterns = new HashMap<>();
        List.of(rules).forEach(rule -> patterns.put(PathPattern.parse(rule), rule));
        return new RuleIndex<>(patterns);
    }
}
