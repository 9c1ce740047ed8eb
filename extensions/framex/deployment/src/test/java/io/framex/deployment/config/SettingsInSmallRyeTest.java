package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.runtime.config.AccessKeys;
import io.framex.runtime.config.Engine;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.Settings;
import io.framex.runtime.config.SettingsConfigBuilder;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What a file says is what the application reads, and sources of SmallRye Config take their place among ours. */
class SettingsInSmallRyeTest {

    @TempDir
    Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    private SmallRyeConfig config(int ordinal, Map<String, String> foreign) {
        Settings.install(workspace.load());
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .addDiscoveredInterceptors().withMapping(FrameXConfig.class)
                .withSources(new PropertiesConfigSource(foreign, "foreign", ordinal));
        return new SettingsConfigBuilder().configBuilder(builder).build();
    }

    private FrameXConfig framex(int ordinal, Map<String, String> foreign) {
        return config(ordinal, foreign).getConfigMapping(FrameXConfig.class);
    }

    @Test
    void keysAndValuesSurvive() {
        workspace.plugin("foo").file("config.toml", "load_plugins = ['foo']", "[server]",
                "excluded_log_paths = ['a,b', 'c\\', '${HOME}', '\\$x']", "reversion = '${no}\\${yes}$$'",
                "[auth.rules]", "'/api/v1/echo_model/*' = ['k,1', '${k}', '']", "'/n' = []", "[auth.keys.'a.b \"c\"']",
                "value = 'x'", "[plugins.foo]", "empty = ''", "'/x.y*' = ['1', { z = 2 }]");

        FrameXConfig framex = framex(250, Map.of());

        assertThat(framex.loadPlugins()).contains(List.of("foo"));
        assertThat(framex.server().excludedLogPaths()).contains(List.of("a,b", "c\\", "${HOME}", "\\$x"));
        assertThat(framex.server().reversion()).contains("${no}\\${yes}$$");
        assertThat(framex.auth().rules()).containsOnlyKeys("/api/v1/echo_model/*", "/n");
        assertThat(framex.auth().rules().get("/api/v1/echo_model/*")).isEqualTo(new AccessKeys(List.of("k,1", "${k}", "")));
        assertThat(framex.auth().rules().get("/n").values()).isEmpty();
        assertThat(framex.auth().keys()).containsOnlyKeys("a.b \"c\"");
        assertThat(framex.plugins()).containsEntry("foo.empty", "");
    }

    @Test
    void listsReplaceEachOtherAcrossAllSources() {
        workspace.file("config.toml", "[server]", "trusted_proxies = ['a', 'b', 'c']").file("pyproject.toml",
                "[tool.framex.server]", "excluded_log_paths = ['x', 'y']", "[tool.framex.log]", "ignored_contains = ['z']");

        FrameXConfig weaker = framex(250, Map.of("framex.server.trusted_proxies[0]", "d", "framex.server.trusted_proxies[3]",
                "e", "framex.server.excluded_log_paths", "p", "framex.log.ignored_contains", "[]"));
        assertThat(weaker.server().trustedProxies()).contains(List.of("a", "b", "c"));
        assertThat(weaker.server().excludedLogPaths()).contains(List.of("p"));
        assertThat(weaker.log().ignoredContains()).isEmpty();

        FrameXConfig stronger = framex(400, Map.of("framex.server.trusted_proxies[0]", "d"));
        assertThat(stronger.server().trustedProxies()).contains(List.of("d"));
    }

    @Test
    void sharedSettingsFollowTheStrongerSourceUnderEitherName() {
        workspace.file("config.toml", "[server]", "port = 9001", "[quarkus.http]", "host = 'h'");

        SmallRyeConfig weaker = config(250, Map.of("quarkus.http.port", "1", "framex.server.host", "w"));
        assertThat(weaker.getValue("quarkus.http.port", int.class)).isEqualTo(9001);
        assertThat(weaker.getConfigMapping(FrameXConfig.class).server().port()).isEqualTo(9001);
        assertThat(weaker.getConfigMapping(FrameXConfig.class).server().host()).isEqualTo("h");

        SmallRyeConfig stronger = config(400, Map.of("quarkus.http.port", "1", "framex.server.host", "s"));
        assertThat(stronger.getConfigMapping(FrameXConfig.class).server().port()).isEqualTo(1);
        assertThat(stronger.getValue("quarkus.http.host", String.class)).isEqualTo("s");
    }

    @Test
    void quarkusKeysPassThrough() {
        workspace.file("config.toml", "[quarkus.log.category.'org.acme']", "level = 'TRACE'", "[quarkus.x]",
                "list = ['a,b', 'c']").file(".env.prod", "QUARKUS_HTTP_IO_THREADS=3");

        SmallRyeConfig config = config(250, Map.of());

        assertThat(config.getValue("quarkus.log.category.\"org.acme\".level", String.class)).isEqualTo("TRACE");
        assertThat(config.getValues("quarkus.x.list", String.class)).containsExactly("a,b", "c");
        assertThat(config.getValue("quarkus.http.io-threads", int.class)).isEqualTo(3);
    }

    @Test
    void sourcesOfSmallRyeHaveTheirPlace() {
        workspace.file("config.toml", "[cache]", "ttl = 2").file("pyproject.toml", "[tool.framex.cache]", "max_size = 3")
                .option("cache.mode", "file").variable("SERVER__DASHBOARD_PORT", "5");
        Map<String, String> foreign = Map.of("framex.cache.ttl", "10", "framex.cache.max_size", "11", "framex.cache.mode",
                "memory", "framex.server.dashboard_port", "12");

        FrameXConfig files = framex(250, foreign);
        assertThat(files.cache().ttl()).isEqualTo(2);
        assertThat(files.cache().maxSize()).isEqualTo(11);

        FrameXConfig systemProperties = framex(400, foreign);
        assertThat(systemProperties.server().dashboardPort()).isEqualTo(12);
        assertThat(systemProperties.cache().mode()).hasToString("FILE");
    }

    @Test
    void jsonAndSecretFilesWorkInPropertiesToo() throws Exception {
        workspace.file("dsn", "hush");

        FrameXConfig framex = framex(250, Map.of("framex.sentry.dsn_file", "dsn", "framex.auth.rules", "{\"/x\": [\"k\"]}",
                "framex.auth.rules.\"/y\"[0]", "l"));

        assertThat(framex.sentry().dsn().orElseThrow().get()).isEqualTo("hush");
        assertThat(framex.auth().rules()).containsOnly(Map.entry("/x", new AccessKeys(List.of("k"))),
                Map.entry("/y", new AccessKeys(List.of("l"))));
    }

    @Test
    void useRayIsTheEngine() {
        assertThat(framex(250, Map.of("framex.server.use_ray", "false")).server().engine()).isEqualTo(Engine.LOCAL);
    }
}
