package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Settings that stop the start, all of them at once. */
class RefusedSettingsTest {

    private static final String URLS = "framex.plugins.proxy.proxy_urls.";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("framex.plugins.proxy.auth.rules.\"/*\"", "one-key-for-all")
            .overrideRuntimeConfigKey(URLS + "\"http://one.example\".enable", "no-path")
            .overrideRuntimeConfigKey(URLS + "\"ftp://two.example\".enable", "/*")
            .overrideRuntimeConfigKey(URLS + "\"http://three.example\".docs_path", "http://elsewhere.example/openapi.json")
            .overrideRuntimeConfigKey(URLS + "\"http://four.example\".enable", "/*")
            .assertException(failure -> assertThat(messages(failure))
                    .contains("http://one.example\"\" the path \"no-path\" must begin with \"/\"")
                    .contains("ftp://two.example\"\" must be an http or https URL")
                    .contains("http://three.example\"\" has a \"docs_path\" that is not a path")
                    .contains("http://four.example\"\" is one of several upstreams").doesNotContain("one-key-for-all"));

    private static String messages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }

    @Test
    void theApplicationDoesNotStart() {
        throw new AssertionError("it does");
    }
}
