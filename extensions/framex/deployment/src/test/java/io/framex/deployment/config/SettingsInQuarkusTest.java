package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.framex.runtime.config.AccessKeys;
import io.framex.runtime.config.Engine;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.KnownSettings;
import io.quarkus.test.QuarkusUnitTest;

class SettingsInQuarkusTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideRuntimeConfigKey("framex.server.pre_stop_delay", "9s")
            .overrideRuntimeConfigKey("framex.server.trusted_proxies", "a, b\\,c")
            .overrideRuntimeConfigKey("framex.auth.rules.\"/api/v1/echo_model.x/*\"", "k1,@Bill_ing")
            .overrideRuntimeConfigKey("framex.auth.rules.\"/nobody\"", "[]")
            .overrideRuntimeConfigKey("framex.auth.keys.Bill_ing.value", "hush")
            .overrideRuntimeConfigKey("framex.log.level", "warn")
            .overrideRuntimeConfigKey("quarkus.http.limits.max-body-size", "3M")
            .overrideRuntimeConfigKey("framex.server.cors.origins", "https://a.example,https://b.example");

    @Inject
    FrameXConfig config;

    @ConfigProperty(name = "quarkus.shutdown.delay")
    Duration quarkusShutdownDelay;

    @ConfigProperty(name = "quarkus.http.host")
    String quarkusHost;

    @ConfigProperty(name = "quarkus.log.level")
    String quarkusLevel;

    @ConfigProperty(name = "quarkus.http.cors.origins")
    List<String> quarkusOrigins;

    @Test
    void defaultsAreThoseOfFrameX() {
        assertThat(config.server().host()).isEqualTo("127.0.0.1");
        assertThat(config.server().engine()).isEqualTo(Engine.LOCAL);
        assertThat(config.server().legalProxyCode()).containsExactly(200);
        assertThat(config.server().timeZone()).isEmpty();
        assertThat(config.auth().oauth()).isEmpty();
        assertThat(config.baseIngressConfig().maxOngoingRequests()).isEqualTo(1000);
        assertThat(config.log().ignoredContains()).contains(List.of("GET /ping", "GET /health"));
        assertThat(config.docs().actionButtons()).isEmpty();
        assertThat(config.deployments()).isEmpty();
    }

    @Test
    void keysStayAsTheyAre() {
        assertThat(config.auth().rules()).containsOnlyKeys("/api/v1/echo_model.x/*", "/nobody");
        assertThat(config.auth().rules().get("/api/v1/echo_model.x/*")).isEqualTo(new AccessKeys(List.of("k1", "@Bill_ing")));
        assertThat(config.auth().rules().get("/nobody").values()).isEmpty();
        assertThat(config.auth().keys().get("Bill_ing").value().orElseThrow().get()).isEqualTo("hush");
        assertThat(config.server().trustedProxies()).contains(List.of("a", "b,c"));
    }

    @Test
    void theApplicationKnowsWhatTheBuildFixed() {
        KnownSettings known = KnownSettings.compiled();

        assertThat(known.engines()).containsExactly("local");
        assertThat(known.buildTimeNames()).contains("quarkus.package.jar.type", "quarkus.http.enable-compression")
                .doesNotContain("quarkus.http.port", "quarkus.log.level");
    }

    @Test
    void sharedSettingsHaveOneValue() {
        assertThat(quarkusShutdownDelay).hasSeconds(9);
        assertThat(quarkusHost).isEqualTo("127.0.0.1");
        assertThat(quarkusLevel).isEqualToIgnoringCase("warn");
        assertThat(quarkusOrigins).containsExactly("https://a.example", "https://b.example");
        assertThat(config.server().maxBodySize().asLongValue()).isEqualTo(3 * 1024 * 1024);
    }
}
