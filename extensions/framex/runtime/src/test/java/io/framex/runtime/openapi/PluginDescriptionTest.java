package io.framex.runtime.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginDescriptionTest {

    @Test
    void namesAuthorVersionAndLink() {
        assertThat(PluginDescription.of(Plugins.identity("foo", "0.1.0", "A minimal example", "you", "https://example.com")))
                .isEqualTo("**A minimal example**\n\n👤 you · 🧩 0.1.0 · [🔗 Repo](https://example.com)");
    }

    @Test
    void leavesOutWhatIsNotStated() {
        assertThat(PluginDescription.of(Plugins.identity("foo", "", "", "", ""))).isEqualTo("**foo**");
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "https://example.com/) [x](javascript:alert(1)", "ftp://x", "example.com" })
    void linksOnlyToWebAddresses(String url) {
        assertThat(PluginDescription.of(Plugins.identity("foo", "", "Text", "", url))).isEqualTo("**Text**");
    }

    @Test
    void showsMarkupAsText() {
        assertThat(PluginDescription.of(Plugins.identity("foo", "", "<script> *a* [b]", "", "")))
                .isEqualTo("**\\<script\\> \\*a\\* \\[b\\]**");
    }
}
