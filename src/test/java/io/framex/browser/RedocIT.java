package io.framex.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class RedocIT extends BrowserTest {

    @Test
    void showsTheOperationsOfActivePlugins() throws Exception {
        browser.open(application.url("/redoc"));

        browser.await("operations", "return document.body.innerText.includes('/api/v1/echo_stream')");
        browser.screenshot(Path.of("target/screenshots/redoc.png"));

        assertThat(browser.run("return document.body.innerText").asText()).contains("FrameX API", "Runtime Status",
                "/api/v1/echo", "/api/v1/echo_model");
        assertKeptToItself(application.url("/"));
    }

    @Test
    void findsOperations() throws Exception {
        browser.open(application.url("/redoc"));
        browser.await("search", "const field = document.querySelector('[role=search] input'); if (!field) return false; "
                + "Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'character'); "
                + "field.dispatchEvent(new Event('input', {bubbles: true})); return true");

        String found = browser.await("results", "const results = document.querySelector('[data-role=\"search:results\"]'); "
                + "return results && results.innerText").asText();

        assertThat(found).contains("one character at a time");
        assertKeptToItself(application.url("/"));
    }

    @Test
    void worksUnderAnotherHostName() throws Exception {
        browser.open(application.urlByName("/redoc/"));

        browser.await("operations", "return document.body.innerText.includes('/api/v1/echo_stream')");

        assertKeptToItself(application.urlByName("/"));
    }

    @Test
    void runsNothingThatADocumentBringsAlong() throws Exception {
        try (HostileDocument hostile = HostileDocument.inFrontOf(application)) {
            browser.open(hostile.url("/redoc"));

            browser.await("the document", "return document.body.innerText.includes('tag text')");

            hostile.assertTamed(browser);
        }
    }
}
