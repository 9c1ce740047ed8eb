package io.framex.deployment.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Neither the keys of the server nor what clients take for keys are repeated anywhere. */
class KeySecrecyTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = GuardedApplication.with("/api/v1/guarded/*", "[\"s3cret-1\",\"@named\"]")
            .overrideRuntimeConfigKey("framex.auth.keys.named.value", "s3cret-2")
            .overrideRuntimeConfigKey("framex.auth.general_auth_keys", "s3cret-3")
            .overrideRuntimeConfigKey("framex.auth.auth_urls", "/ping")
            .overrideRuntimeConfigKey("quarkus.log.level", "DEBUG")
            .setLogRecordPredicate(record -> !record.getLoggerName().startsWith("org.apache.http"))
            .assertLogRecords(records -> assertThat(records).isNotEmpty().allSatisfy(record -> assertThat(
                    ((ExtLogRecord) record).getFormattedMessage() + record.getThrown()).doesNotContain("s3cret", "gu3ss")));

    @Test
    void repliesHoldNoKeys() {
        for (String key : new String[] { "s3cret-1", "s3cret-2", "s3cret-3", "gu3ss", "Bearer gu3ss" }) {
            for (String path : new String[] { "/api/v1/guarded/open", "/ping", "/api/v1/openapi.json", "/docs", "/q/health", "/x" }) {
                var response = given().header("Authorization", key).get(path);
                assertThat(response.asString() + response.headers()).doesNotContain("s3cret", "gu3ss");
            }
        }
    }
}
