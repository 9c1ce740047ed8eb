package io.framex.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.runtime.config.SettingProblem;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMapping.NamingStrategy;
import io.smallrye.config.Secret;

class PluginSectionsTest {

    @TempDir
    Path folder;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(folder).plugin("foo", FooSettings.class).plugin("free");
    }

    @Test
    void theSectionOfAnActivePluginIsChecked() {
        workspace.file("config.toml", "load_plugins = ['foo']", "[plugins.foo]", "max_sze = 1", "max_size = 'x'");

        assertThat(workspace.problems()).containsExactly(
                "config.toml:3: unknown key \"plugins.foo.max_sze\"; did you mean \"plugins.foo.max_size\"?",
                "config.toml:4: \"plugins.foo.max_size\" must be an integer, not \"x\"");
    }

    @Test
    void theSectionOfAnInactivePluginIsNot() {
        workspace.file("config.toml", "load_plugins = ['free']", "[plugins.foo]", "max_sze = 1");

        assertThat(workspace.load().warnings()).isEmpty();
    }

    @Test
    void theSectionOfAPluginWithoutMappingIsFree() {
        workspace.file("config.toml", "load_plugins = ['free']", "[plugins.free]", "anything = { a = [1, { b = 2 }] }");

        assertThat(workspace.load().value("plugins.free.anything.a")).isEmpty();
        assertThat(workspace.load().entries()).anyMatch(entry -> entry.key().equals("plugins.free.anything.a[1].b"));
    }

    @Test
    void theSectionOfAPluginThatIsNotCompiledInIsAWarning() {
        workspace.file("config.toml", "[plugins.fo]", "x = 1", "[deployments.bar]", "replicas = 1");

        List<SettingProblem> warnings = workspace.load().warnings();

        assertThat(warnings).extracting(SettingProblem::toString).containsExactly(
                "config.toml:1: \"plugins.fo\" is for a plugin that is not compiled in; did you mean \"foo\"?",
                "config.toml:3: \"deployments.bar\" is for a plugin that is not compiled in");
    }

    @Test
    void settingsWithoutEffectAreAWarning() {
        workspace.file("config.toml", "base_ingress_config = { health_check_period_s = 1 }");

        assertThat(workspace.load().warnings()).extracting(SettingProblem::toString).containsExactly(
                "config.toml:1: \"base_ingress_config.health_check_period_s\" is accepted but has no effect");
    }

    @Test
    void pluginsThatAreNotCompiledInStopTheStart() {
        workspace.file("config.toml", "load_plugins = ['fooo']");

        assertThat(workspace.problems()).containsExactly(
                "config.toml:1: load_plugins: no plugin \"fooo\" is compiled in; compiled in: foo, free");
    }

    @Test
    void namesInVariablesFollowThePlugins() {
        workspace.plugin("My-Plugin").variable("PLUGINS__MY_PLUGIN__DEBUG", "true").variable("PLUGINS__FOO__MAX_SIZE", "3");

        assertThat(workspace.load().value("plugins.My-Plugin.debug")).contains("true");
        assertThat(workspace.load().value("plugins.foo.max_size")).contains("3");
    }

    @Test
    void secretsOfPluginsAreMasked() {
        workspace.file("token", "hush\n").variable("PLUGINS__FOO__TOKEN_FILE", "token");

        assertThat(workspace.load().value("plugins.foo.token")).contains("hush");
        assertThat(workspace.load().entries().toString()).doesNotContain("hush");
    }

    @ConfigMapping(prefix = "framex.plugins.foo", namingStrategy = NamingStrategy.SNAKE_CASE)
    interface FooSettings {

        int maxSize();

        Secret<String> token();
    }
}
