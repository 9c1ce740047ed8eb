package io.framex.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.framex.runtime.config.SettingsConfigBuilder;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class RunCommandTest {

    @TempDir
    Path folder;

    private final List<SmallRyeConfig> started = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
            "--host=0.0.0.0, framex.server.host, 0.0.0.0",
            "--port=9000, framex.server.port, 9000",
            "--dashboard-host=10.0.0.1, framex.server.dashboard_host, 10.0.0.1",
            "--dashboard-port=9260, framex.server.dashboard_port, 9260",
            "--num-cpus=4, framex.server.num_cpus, 4",
            "--use-ray, framex.server.use_ray, true",
            "--no-use-ray, framex.server.use_ray, false",
            "--engine=ray, framex.server.engine, ray",
            "--enable-proxy, framex.server.enable_proxy, true",
            "--no-enable-proxy, framex.server.enable_proxy, false",
            "--load-plugins=foo, framex.load_plugins[0], foo",
            "--load-builtin-plugins=echo, framex.load_builtin_plugins[0], echo",
    })
    void everyOptionReachesTheConfigurationOfQuarkus(String option, String property, String value) {
        CommandRun run = run("run", option);

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(started).singleElement().satisfies(config -> assertThat(config.getRawValue(property)).isEqualTo(value));
    }

    @Test
    void optionsWinOverTheFile() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[server]\nport = 9001\nuse_ray = true\n");

        run("run", "--port", "9002", "--no-use-ray");

        assertThat(started.get(0).getRawValue("framex.server.port")).isEqualTo("9002");
        assertThat(started.get(0).getRawValue("framex.server.use_ray")).isEqualTo("false");
    }

    @Test
    void whatIsNotGivenIsLeftToTheOtherSources() throws IOException {
        Files.writeString(folder.resolve("other.toml"), "[server]\nport = 9003\n");

        run("run", "--config", folder.resolve("other.toml").toString());

        assertThat(started.get(0).getRawValue("framex.server.port")).isEqualTo("9003");
    }

    @Test
    void repeatedPluginsReplaceTheConfiguredOnes() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "load_plugins = [\"foo\", \"com.example\", \"foo\"]\n");

        run("run", "--load-plugins", "foo", "--load-plugins", "com.example.FooPlugin");

        assertThat(started.get(0).getValues("framex.load_plugins", String.class))
                .containsExactly("foo", "com.example.FooPlugin");
    }

    @Test
    void aWrongFileStopsTheStartWithOneLinePerProblem() throws IOException {
        Files.writeString(folder.resolve("config.toml"), "[sever]\nport = 1\n[server]\nport = \"x\"\n");

        CommandRun run = run("run");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("config.toml:2:").contains("sever"))
                .anySatisfy(line -> assertThat(line).startsWith("config.toml:4:").contains("server.port"));
        assertThat(run.output()).isEmpty();
        assertThat(started).isEmpty();
    }

    @Test
    void anUnknownPluginStopsTheStartAndSaysWhatThereIs() {
        CommandRun run = run("run", "--load-plugins", "fo", "--load-builtin-plugins", "ecko");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("\"fo\"").contains("foo"))
                .anySatisfy(line -> assertThat(line).contains("\"ecko\"").contains("echo"));
        assertThat(started).isEmpty();
    }

    @Test
    void theExitCodeIsThatOfTheServer() {
        CommandRun run = CommandRun.in(folder, Map.of(), failed -> 130, SamplePlugins::catalog, "run");

        assertThat(run.exitCode()).isEqualTo(130);
    }

    @Test
    void aFailedStartIsOneLineWithoutStackTrace() {
        CommandRun run = failedRun(Map.of());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().lines()).singleElement().asString().contains("IllegalStateException: broken");
    }

    @Test
    void debuggingShowsTheStackTraceToo() {
        assertThat(failedRun(Map.of("LOG__LEVEL", "debug")).errors()).contains("\tat " + RunCommandTest.class.getName());
    }

    private CommandRun failedRun(Map<String, String> environment) {
        return CommandRun.in(folder, environment, failed -> {
            failed.accept(new RuntimeException("Failed to start quarkus", new IllegalStateException("broken")));
            return 1;
        }, SamplePlugins::catalog, "run");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, Map.of(), failed -> {
            started.add(new SettingsConfigBuilder().configBuilder(new SmallRyeConfigBuilder()).build());
            return 0;
        }, SamplePlugins::catalog, arguments);
    }
}
