package io.framex.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class SwaggerUiIT extends BrowserTest {

    private static final String ECHO = "#operations-echo-echo_EchoPlugin_echo";

    @Test
    void showsTheOperationsOfActivePlugins() throws Exception {
        browser.open(application.url("/docs"));

        browser.await("operations", "return document.querySelector('" + ECHO + "') !== null");
        browser.screenshot(Path.of("target/screenshots/docs.png"));

        assertThat(browser.run("return document.body.innerText").asText()).contains("FrameX API", "OAS 3.1", "Runtime Status",
                "/api/v1/echo", "/api/v1/echo_model", "/api/v1/echo_stream");
        assertKeptToItself(application.url("/"));
    }

    @Test
    void getsAnAnswerToATry() throws Exception {
        browser.open(application.url("/docs"));
        click(ECHO + " .opblock-summary-control");
        click(ECHO + " .try-out__btn");
        type(ECHO + " tr[data-param-name=message] input:not([disabled])", "hello");

        // The field passes its text on with a delay; until then Execute finds it missing.
        String answer = browser.await("answer", "const body = document.querySelector('" + ECHO
                + " .live-responses-table .highlight-code code'); if (body) return body.innerText; "
                + "document.querySelector('" + ECHO + " .execute').click(); return null").asText();
        browser.screenshot(Path.of("target/screenshots/docs-try.png"));

        assertThat(answer).contains("\"status\": 200", "\"message\": \"success\"", "\"data\": \"hello\"");
        assertKeptToItself(application.url("/"));
    }

    @Test
    void worksUnderAnotherHostName() throws Exception {
        browser.open(application.urlByName("/docs/"));

        browser.await("operations", "return document.querySelector('" + ECHO + "') !== null");

        assertKeptToItself(application.urlByName("/"));
    }

    @Test
    void runsNothingThatADocumentBringsAlong() throws Exception {
        try (HostileDocument hostile = HostileDocument.inFrontOf(application)) {
            browser.open(hostile.url("/docs"));

            browser.await("the document", "return document.body.innerText.includes('Hostile')");
            browser.await("its description", "return document.body.innerText.includes('tag text')");

            hostile.assertTamed(browser);
        }
    }

    private static void click(String selector) {
        browser.await(selector, "const element = document.querySelector('" + selector + "'); "
                + "if (element) element.click(); return element !== null");
    }

    /** As a person types: React listens to the event, not to the value. */
    private static void type(String selector, String text) {
        browser.await(selector, "const element = document.querySelector('" + selector + "'); if (!element) return false; "
                + "Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(element, '" + text + "'); "
                + "element.dispatchEvent(new Event('input', {bubbles: true})); return true");
    }
}
