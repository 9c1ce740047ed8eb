package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.SettingEntry;
import io.framex.runtime.config.Settings;

class SettingSourcesTest {

    @TempDir
    Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder);
    }

    @Test
    void nothingIsSetWithoutAnySource() {
        Settings settings = workspace.load();

        assertThat(settings.entries()).isEmpty();
        assertThat(settings.value("server.port")).contains("8080");
        assertThat(settings.list("server.legal_proxy_code")).containsExactly("200");
        assertThat(settings.list("load_plugins")).isEmpty();
        assertThat(settings.effectiveEntries()).extracting(SettingEntry::key).contains("server.host", "cache.ttl")
                .doesNotContain("server.reversion");
    }

    @Test
    void aSectionThatIsNoTableIsAnError() {
        workspace.file("pyproject.toml", "[tool]", "framex = 1");

        assertThatThrownBy(() -> workspace.load()).isInstanceOf(InvalidSettingsException.class)
                .hasMessage("pyproject.toml:2: \"tool.framex\" must be a table");
    }

    @Test
    void everyEntryNamesItsSource() {
        workspace.plugin("foo").file("pyproject.toml", "[project]", "name = 'x'", "[tool.framex.server]", "num_cpus = 2")
                .file("config.toml", "load_plugins = ['foo']", "", "[server]", "port = 9001")
                .file(".env", "SERVER__HOST=0.0.0.0", "OTHER=1")
                .file(".env.prod", "# comment", "export SERVER__ENABLE_PROXY=true # yes")
                .variable("CACHE__TTL", "5").variable("HOME", "/root")
                .option("server.dashboard_port", 1234);

        assertThat(workspace.load().entries()).extracting(SettingEntry::key, SettingEntry::value, e -> e.origin().toString())
                .containsExactly(
                        tuple("cache.ttl", "5", "environment variable CACHE__TTL"),
                        tuple("load_plugins", "[\"foo\"]", "config.toml:1"),
                        tuple("server.dashboard_port", "1234", "command line"),
                        tuple("server.enable_proxy", "true", ".env.prod:2"),
                        tuple("server.host", "0.0.0.0", ".env:1"),
                        tuple("server.num_cpus", "2", "pyproject.toml:4"),
                        tuple("server.port", "9001", "config.toml:4"));
    }

    @Test
    void strongerSourcesWinOneByOne() {
        workspace.file("pyproject.toml", "[tool.framex.server]", "port = 1");
        assertThat(workspace.load().value("server.port")).contains("1");

        workspace.file("config.toml", "[server]", "port = 2");
        assertThat(workspace.load().value("server.port")).contains("2");

        workspace.file(".env", "SERVER__PORT=3");
        assertThat(workspace.load().value("server.port")).contains("3");

        workspace.file(".env.prod", "server__port=4");
        assertThat(workspace.load().value("server.port")).contains("4");

        workspace.variable("Server__Port", "5");
        assertThat(workspace.load().value("server.port")).contains("5");

        workspace.option("server.port", 6);
        assertThat(workspace.load().value("server.port")).contains("6");
    }

    @Test
    void listsAreReplacedAndTablesMerged() {
        workspace.plugin("d").file("config.toml", "load_plugins = ['a', 'b', 'c']", "[auth.rules]", "'/x' = ['k1', 'k2']", "'/y' = ['k3']")
                .variable("LOAD_PLUGINS", "d").variable("AUTH__RULES", "{\"/x\": []}");

        Settings settings = workspace.load();

        assertThat(settings.list("load_plugins")).containsExactly("d");
        assertThat(settings.list("auth.rules.\"/x\"")).isEmpty();
        assertThat(settings.list("auth.rules.\"/y\"")).containsExactly("k3");
    }

    @Test
    void aListMayBeEmptiedByAStrongerSource() {
        workspace.file("config.toml", "load_plugins = ['a']").option("load_plugins", List.of());

        assertThat(workspace.load().list("load_plugins")).isEmpty();
    }

    @Test
    void variablesHoldListsWithCommasOrJson() {
        workspace.variable("SERVER__TRUSTED_PROXIES", " a , b\\,c ")
                .variable("SERVER__EXCLUDED_LOG_PATHS", "[\"x,y\", \"\"]")
                .variable("PLUGINS__FOO__DEBUG", "true").variable("PLUGINS__FOO__LIMITS", "{\"a\": [1, 2]}");

        Settings settings = workspace.load();

        assertThat(settings.list("server.trusted_proxies")).containsExactly("a", "b,c");
        assertThat(settings.list("server.excluded_log_paths")).containsExactly("x,y", "");
        assertThat(settings.value("plugins.foo.debug")).contains("true");
        assertThat(settings.list("plugins.foo.limits.a")).containsExactly("1", "2");
    }

    @Test
    void variablesOfOtherProgramsAreIgnored() {
        workspace.variable("TEST", "1").variable("LOG", "debug").variable("SERVER_PORT", "tcp://1").variable("FOO__BAR", "x")
                .variable("PLUGIN__FOO", "x");

        assertThat(workspace.load().entries()).isEmpty();
    }

    @Test
    void keysAndValuesStayAsTheyAre() {
        workspace.file("config.toml", "[plugins.foo]", "path = 'C:\\temp, and ${HOME} \\$x'", "empty = ''",
                "'/api/v1/echo_model*' = '1'", "'a.b' = '2'", "Camel_Case = '3'");

        Settings settings = workspace.load();

        assertThat(settings.value("plugins.foo.path")).contains("C:\\temp, and ${HOME} \\$x");
        assertThat(settings.value("plugins.foo.empty")).contains("");
        assertThat(settings.value("plugins.foo.\"/api/v1/echo_model*\"")).contains("1");
        assertThat(settings.value("plugins.foo.\"a.b\"")).contains("2");
        assertThat(settings.value("plugins.foo.Camel_Case")).contains("3");
    }

    @Test
    void tomlIsReadAsVersionOneDotOne() {
        workspace.file("config.toml", "base_ingress_config = {", "  max_ongoing_requests = 7, # seven", "}");

        assertThat(workspace.load().value("base_ingress_config.max_ongoing_requests")).contains("7");
    }

    @Test
    void quotedValuesOfDotEnvFilesMaySpanLines() {
        workspace.file(".env", "PLUGINS__FOO__A=\"one\\ntwo # not a comment", "three\"", "PLUGINS__FOO__B='$x \\n' # comment",
                "PLUGINS__FOO__C=a#b");

        Settings settings = workspace.load();

        assertThat(settings.value("plugins.foo.a")).contains("one\ntwo # not a comment\nthree");
        assertThat(settings.value("plugins.foo.b")).contains("$x \\n");
        assertThat(settings.value("plugins.foo.c")).contains("a#b");
    }

    @Test
    void theNamedConfigFileReplacesTheUsualOne() {
        workspace.file("config.toml", "[server]", "port = 1").file("other.toml", "[server]", "host = 'h'").config("other.toml");

        Settings settings = workspace.load();

        assertThat(settings.value("server.port")).contains("8080");
        assertThat(settings.value("server.host")).contains("h");
    }

    @Test
    void useRayAndEngineAreOneQuestion() {
        workspace.file("config.toml", "[server]", "engine = 'ray'").option("server.use_ray", false);

        assertThat(workspace.load().value("server.engine")).contains("local");
    }

    @Test
    void secretsAreMaskedAndMayComeFromFiles() {
        workspace.file("token.txt", "t0ken").file("config.toml", "[auth.keys.billing]", "value_file = 'token.txt'",
                "[auth.rules]", "'/x' = ['hush']", "[sentry]", "dsn = 'https://hush@example.com'");

        Settings settings = workspace.load();

        assertThat(settings.value("auth.keys.billing.value")).contains("t0ken");
        assertThat(settings.entries()).allMatch(SettingEntry::secret).hasSize(3);
        assertThat(settings.entries().toString()).doesNotContain("hush").doesNotContain("t0ken");
    }
}
