package io.framex.proxy.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.LogRecord;

import org.awaitility.Awaitility;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.proxy.testing.RawClient;
import io.framex.proxy.testing.RawUpstream;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** Documents that are read again and again, and what their tags say about them, right or wrong. */
class DocumentRefreshTest {

    private static final int UPSTREAM = RawUpstream.port("refreshed", "/fine");
    private static final int UNCHANGED = RawUpstream.port("unchanged", "/other");
    private static final String URL = "framex.plugins.proxy.proxy_urls.\"http://127.0.0.1:%d\".%s";

    static {
        // An answer to a question that was not asked, from the very beginning.
        change(UNCHANGED, "?always-unchanged", "/other");
    }

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "proxy")
            .overrideRuntimeConfigKey("framex.plugins.proxy.white_list", "/*")
            .overrideRuntimeConfigKey("framex.plugins.proxy.document_retry", "50ms")
            .overrideRuntimeConfigKey("framex.plugins.proxy.refresh_interval", "100ms")
            .overrideRuntimeConfigKey(URL.formatted(UPSTREAM, "docs_path"), "/api/v1/openapi.json")
            .overrideRuntimeConfigKey(URL.formatted(UNCHANGED, "docs_path"), "/api/v1/openapi.json")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.framex.proxy"))
            .assertLogRecords(records -> assertThat(records).extracting(DocumentRefreshTest::text)
                    .anyMatch(text -> text.contains("+0 -5: -DELETE /fine, -GET /fine, -PATCH /fine, -POST /fine, -PUT /fine")
                            || text.contains("-GET /fine"))
                    .anyMatch(text -> text.contains("http://127.0.0.1:" + UNCHANGED) && text.contains("is 304")));

    private static String text(LogRecord record) {
        return new PatternFormatter("%s").format((org.jboss.logmanager.ExtLogRecord) record);
    }

    private static void change(int port, String lie, String document) {
        try {
            assertThat(RawClient.post(port, "/document" + lie, document)).startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isThere(String path) throws IOException {
        return RawClient.exchange(RestAssured.port, "GET " + path).startsWith("HTTP/1.1 200");
    }

    private static String ready() throws IOException {
        return RawClient.exchange(RestAssured.port, "GET /health/ready");
    }

    @BeforeEach
    void begin() {
        change(UPSTREAM, "", "/fine");
        Awaitility.await().until(() -> isThere("/fine") && !isThere("/later") && ready().contains("\"document\": \"current\""));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        Awaitility.await().until(() -> RawUpstream.counter(UPSTREAM, "unchanged") > 1);
        int sent = RawUpstream.counter(UPSTREAM, "changed");
        int before = RawUpstream.counter(UPSTREAM, "unchanged");
        Awaitility.await().until(() -> RawUpstream.counter(UPSTREAM, "unchanged") > before + 3);
        assertThat(RawUpstream.counter(UPSTREAM, "changed")).isEqualTo(sent);
        assertThat(isThere("/fine")).isTrue();
    }

    @Test
    void whatHasChangedChangesRoutes() throws Exception {
        change(UPSTREAM, "", "/later");
        Awaitility.await().until(() -> isThere("/later"));
        assertThat(RawClient.exchange(RestAssured.port, "GET /fine")).startsWith("HTTP/1.1 404").contains("FX-404-ROUTE");
    }

    @Test
    void aDocumentThatCannotBeReadChangesNothing() throws Exception {
        change(UPSTREAM, "", "{\"swagger\":");
        Awaitility.await().until(() -> ready().contains("\"document\": \"stale\""));
        assertThat(ready()).contains("\"problem\": \"it is neither JSON nor YAML\"");
        assertThat(isThere("/fine")).isTrue();
        // The tag of what was of no use is not asked with, so that a better one of the same tag is seen.
        change(UPSTREAM, "?same-etag", "/fine /later");
        Awaitility.await().until(() -> isThere("/later"));
    }

    @Test
    void aTagThatDoesNotChangeWithItsDocumentIsTheUpstreamsTrouble() throws Exception {
        change(UPSTREAM, "?same-etag", "/fine /later");
        int before = RawUpstream.counter(UPSTREAM, "unchanged");
        Awaitility.await().until(() -> RawUpstream.counter(UPSTREAM, "unchanged") > before + 3);
        assertThat(isThere("/later")).isFalse();
        assertThat(isThere("/fine")).isTrue();
        change(UPSTREAM, "", "/fine /later");
        Awaitility.await().until(() -> isThere("/later"));
    }

    @Test
    void anAnswerThatNothingHasChangedNeedsAQuestion() throws Exception {
        Awaitility.await().until(() -> RawUpstream.counter(UNCHANGED, "unchanged") > 1);
        assertThat(ready()).contains("\"document\": \"unknown\"");
        assertThat(isThere("/other")).isFalse();
    }
}
