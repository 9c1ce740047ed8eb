package io.framex.deployment.lifecycle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.lively.LivelyPlugin;

import io.quarkus.test.QuarkusUnitTest;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginLifecycleTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addPackage("com.example.lively"))
            .overrideRuntimeConfigKey("framex.load_plugins", "lively,base,idle")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.framex.plugin"))
            .assertLogRecords(records -> assertThat(records).extracting(
                    record -> new org.jboss.logmanager.formatters.PatternFormatter("%s").format(
                            org.jboss.logmanager.ExtLogRecord.wrap(record)))
                    .contains("Succeeded to load plugin \"lively\" from com.example.lively.LivelyPlugin",
                            "Found plugin HTTP API \"/api/v1/lively/ticks\" from plugin(lively)",
                            "Found plugin FUNC API \"base.BasePlugin.base\" from plugin(base)"));

    /** Guarantees 2 to 5 and 8. */
    @Test
    @Order(1)
    void isNotReadyBeforeEveryPluginIs() {
        await().untilAsserted(() -> assertThat(LivelyPlugin.EVENTS)
                .containsExactly("base started", "lively starting on event loop: false"));
        given().get("/health/ready").then().statusCode(503)
                .body("checks.find { it.name == 'plugin lively' }.status", is("DOWN"))
                .body("checks.find { it.name == 'plugin base' }.status", is("UP"));
        given().get("/health/started").then().statusCode(503);
        given().get("/health/live").then().statusCode(200);
        given().get("/api/v1/lively/ticks").then().statusCode(503).header("Retry-After", "1")
                .body("code", is("FX-503-STARTING")).body("message", is("Plugin \"lively\" is starting"));
        given().get("/api/v1/idle").then().statusCode(200);
    }

    @Test
    @Order(2)
    void isReadyOnceEveryPluginIs() {
        LivelyPlugin.MAY_START.countDown();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> given().get("/health/ready").then().statusCode(200));
        given().get("/health/started").then().statusCode(200);
        assertThat(LivelyPlugin.EVENTS).endsWith("lively started");
        given().head("/api/v1/lively/ticks").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/health", "/ping", "/version", "/health/live", "/health/ready", "/health/started" })
    void probesCanOnlyBeRead(String path) {
        given().head(path).then().statusCode(200);
        given().options(path).then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        for (String method : new String[] { "POST", "PUT", "DELETE", "PATCH" }) {
            given().request(method, path).then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS")
                    .body("code", is("FX-405-METHOD"));
        }
    }
}
