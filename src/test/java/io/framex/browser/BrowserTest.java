package io.framex.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of the documentation pages share: the application, a browser, and what must hold for every page. */
abstract class BrowserTest {

    static RunningApplication application;
    static Chromium browser;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        assumeThat(Chromium.driver()).as("chromedriver on the PATH").isPresent();
        application = RunningApplication.start(directory, "--load-builtin-plugins", "echo");
        browser = Chromium.start(Chromium.driver().orElseThrow(), directory.resolve("profile"));
    }

    @AfterAll
    static void stop() throws Exception {
        try (RunningApplication startedFirst = application; Chromium startedLast = browser) {
            application = null;
            browser = null;
        }
    }

    @BeforeEach
    void forgetEarlierPages() throws IOException {
        browser.open("about:blank");
        browser.requests();
        browser.console();
    }

    /** Nothing was asked of anybody but {@code server}, and nothing was blocked or failed. */
    static void assertKeptToItself(String server) throws IOException {
        List<String> requests = browser.requests();
        assertThat(requests).anyMatch(url -> url.startsWith(server))
                .allMatch(url -> url.startsWith(server) || url.startsWith("data:") || url.startsWith("blob:" + server));
        assertThat(browser.console()).isEmpty();
    }
}
