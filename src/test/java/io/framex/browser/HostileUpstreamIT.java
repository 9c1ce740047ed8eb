package io.framex.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an upstream says about itself is shown by our pages, and runs nothing and fetches nothing there. */
class HostileUpstreamIT {

    private static HostileDocument upstream;
    private static RunningApplication application;
    private static Chromium browser;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        assumeThat(Chromium.driver()).as("chromedriver on the PATH").isPresent();
        upstream = HostileDocument.asUpstream();
        Files.writeString(directory.resolve("config.toml"), """
                [server]
                enable_proxy = true

                [plugins.proxy]
                proxy_urls = ["%s"]
                white_list = ["/*"]
                """.formatted(upstream.url("")));
        application = RunningApplication.start(directory, "--load-builtin-plugins", "proxy");
        Awaitility.await("the document is merged").until(() -> document().contains("operation text"));
        browser = Chromium.start(Chromium.driver().orElseThrow(), directory.resolve("profile"));
    }

    @AfterAll
    static void stop() throws Exception {
        try (HostileDocument startedFirst = upstream; RunningApplication startedNext = application; Chromium startedLast = browser) {
            upstream = null;
            application = null;
            browser = null;
        }
    }

    private static String document() throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(application.url("/api/v1/openapi.json"))).build(),
                BodyHandlers.ofString()).body();
    }

    @Test
    void theDocumentLeadsNowhereElse() throws Exception {
        assertThat(document()).contains("operation text").doesNotContain("\"externalDocs\"", "\"url\":\"http");
    }

    @Test
    void docsRunsNothing() throws Exception {
        browser.open(application.url("/docs"));
        browser.await("the operation", "return document.body.innerText.includes('operation text')");
        browser.await("its details", "const summary = document.querySelector('.opblock-post .opblock-summary-control'); "
                + "if (document.querySelector('.opblock-post.is-open')) return true; if (summary) summary.click(); return false");
        browser.await("its body", "return document.querySelector('.opblock-post .opblock-section-request-body') !== null");
        browser.screenshot(Path.of("target/screenshots/docs-hostile.png"));

        upstream.assertTamed(browser, application.url(""));
    }

    @Test
    void redocRunsNothing() throws Exception {
        browser.open(application.url("/redoc"));
        browser.await("the operation", "return document.body.innerText.includes('operation text')");

        upstream.assertTamed(browser, application.url(""));
    }
}
