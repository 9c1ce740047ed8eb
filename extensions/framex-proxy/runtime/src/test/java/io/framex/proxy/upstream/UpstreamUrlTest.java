package io.framex.proxy.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.framex.runtime.config.AccessKeys;

class UpstreamUrlTest {

    @Test
    void readsWhereItIs() {
        UpstreamUrl url = UpstreamUrl.parse("HTTPS://user:secret@Example.com/base/");
        assertThat(url.port()).isEqualTo(443);
        assertThat(url.basePath()).isEqualTo("/base");
        assertThat(url).hasToString("https://example.com/base");
        assertThat(url.basicCredentials()).contains("Basic dXNlcjpzZWNyZXQ=");
        assertThat(UpstreamUrl.parse("http://[::1]:81")).hasToString("http://[::1]:81").extracting(UpstreamUrl::host).isEqualTo("::1");
    }

    @Test
    void refusesWhatIsNoBaseUrl() {
        for (String wrong : List.of("example.com", "ftp://example.com", "http://", "http://a b", "http://h?x=1", "http://h/#f",
                "http://h:99999")) {
            assertThatThrownBy(() -> UpstreamUrl.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theFirstKeyOfTheBestRuleIsSent() {
        OutboundKeys keys = OutboundKeys.of(Map.of("/a/*", new AccessKeys(List.of("one", "two")), "/a/b", new AccessKeys(List.of("three"))),
                Optional.of(List.of("general")), Optional.of(List.of("/c/*")));
        assertThat(keys.find("/a/x")).contains("one");
        assertThat(keys.find("/a/b")).contains("three");
        assertThat(keys.find("/c/d")).contains("general");
        assertThat(keys.find("/other")).isEmpty();
        assertThat(keys.toString()).doesNotContain("one");
        assertThatThrownBy(() -> OutboundKeys.of(Map.of("/a", new AccessKeys(List.of("bad\r\nkey"))), Optional.empty(), Optional.empty()))
                .hasMessageNotContaining("bad");
    }
}
