package io.framex.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/a", "/a/", "/a/b.c", "/.well-known/x", "/a/...", "/a/..b", "/{id}", "/a:b@c,d" })
    void takesOrdinaryPathsAsTheyAre(String path) {
        assertThat(RequestPath.decode(path)).isSameAs(path);
    }

    @ParameterizedTest
    @CsvSource({ "/%61, /a", "/a%20b, /a b", "/%E5%8E%9F, /原", "/a%3Fb%23, /a?b#", "/%2561, /%61", "/%2E%2E%2e, /...",
            "/%252f, /%2f" })
    void decodesOnce(String path, String decoded) {
        assertThat(RequestPath.decode(path)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "a", "http:", "//", "//a", "/a//b", "/a//", "/.", "/..", "/./a", "/a/../b", "/a/.", "/a/..",
            "/%2e", "/a/%2E%2e/b", "/a/.%2e", "/a%2fb", "/a%2Fb", "/a%5cb", "/a\\b", "/a;x=y", "/a%3bx", "/a%00", "/a%0a", "/a%7f",
            "/a\u0000", "/a\tb", "/a b", "/a#b", "/a%", "/a%2", "/a%zz", "/a%+1", "/%c0%af", "/%c0%ae%c0%ae/", "/%ff", "/%ed%a0%80",
            "/%c2%85", "/ä", "/a\u007f" })
    void refusesWhatReadersCouldTakeDifferently(String path) {
        assertThat(RequestPath.decode(path)).isNull();
    }

    @Test
    void takesAnAbsoluteTargetWithoutAPathForTheRoot() {
        assertThat(RequestPath.decode("")).isEqualTo("/");
        assertThat(RequestPath.decode(null)).isNull();
    }
}
