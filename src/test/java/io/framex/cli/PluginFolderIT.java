package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A team drops its jars into a folder; the tests follow one folder through its life, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledIf(value = "io.framex.cli.Framex#isNative", disabledReason = "a native binary takes in no plugins")
class PluginFolderIT {

    @TempDir
    static Path folder;

    private static final String BUILDING = "Building in ";

    @Test
    @Order(1)
    void itsJarsAreBuiltIn() throws Exception {
        Path library = PluginSources.jar(plugins("greeting.jar"), "com.example.greeting.Greeting", PluginSources.GREETING);
        PluginSources.jar(plugins("greeter.jar"), "com.example.greeter.GreeterPlugin", PluginSources.GREETER, library);

        Framex.Result result = Framex.run(folder, "build", "--plugin-dir", "plugins", "--build-cache", "builds", "--output",
                "out");

        assertThat(result.errors()).isEqualToIgnoringNewLines(BUILDING + "greeter.jar, greeting.jar; this takes some seconds");
        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).isEqualToIgnoringNewLines(
                "Built " + folder.resolve("out/quarkus-app/quarkus-run.jar"));
    }

    @Test
    @Order(2)
    void runServesThemWithoutBuildingAgain() throws Exception {
        Files.writeString(folder.resolve("config.toml"), "load_plugins = [\"greeter\"]\n");

        try (RunningServer server = Framex.serve(folder, "--plugin-dir", "plugins", "--build-cache", "builds")) {
            assertThat(server.get("/api/v1/greet?name=you").body()).contains("hello you");
            assertThat(server.errors()).isEmpty();
        }
        try (RunningServer server = Framex.serve(folder, "--plugin-dir", "plugins", "--build-cache", "builds",
                "--load-plugins=com.example.greeter")) {
            assertThat(server.get("/api/v1/greet?name=you").body()).contains("hello you");
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void otherCommandsTellOfThemWithoutStartingThem() {
        Framex.Result plugins = Framex.run(folder, "plugins", "--plugin-dir", "plugins", "--build-cache", "builds");
        Framex.Result openapi = Framex.run(folder, "openapi", "--plugin-dir", "plugins", "--build-cache", "builds");

        assertThat(plugins.errors()).isEmpty();
        assertThat(plugins.exitCode()).isZero();
        assertThat(plugins.output()).containsPattern("greeter +yes ").contains("echo");
        assertThat(openapi.errors()).isEmpty();
        assertThat(openapi.exitCode()).isZero();
        assertThat(openapi.output()).contains("\"/api/v1/greet\"");
    }

    @Test
    @Order(3)
    void aNameThatNoJarHasIsOneLine() {
        Framex.Result result = Framex.run(folder, "run", "--plugin-dir", "plugins", "--build-cache", "builds",
                "--load-plugins", "greta");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines()).singleElement().asString().contains("\"greta\"").contains("greeter");
    }

    @Test
    @Order(4)
    void aJarThatIsRemovedIsMissedByName() throws Exception {
        Files.move(plugins("greeting.jar"), folder.resolve("greeting.jar"));

        Framex.Result result = Framex.run(folder, "build", "--plugin-dir", "plugins", "--build-cache", "builds", "--output",
                "out");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines().skip(1)).containsExactly("greeter.jar lacks the class com.example.greeting.Greeting,"
                + " which com.example.greeter.GreeterPlugin uses; add the jar that has it");
    }

    @Test
    @Order(5)
    void everythingThatIsWrongWithJarsIsToldAtOnce() throws Exception {
        Files.move(folder.resolve("greeting.jar"), plugins("greeting.jar"));
        Files.writeString(plugins("broken.jar"), "no jar");
        PluginSources.jar(plugins("other.jar"), "com.example.greeting.Greeting",
                PluginSources.GREETING.replace("hello", "goodbye"));

        Framex.Result result = Framex.run(folder, "run", "--plugin-dir", "plugins", "--build-cache", "builds");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines().skip(1)).hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("broken.jar is not a readable jar"))
                .anySatisfy(line -> assertThat(line).startsWith(
                        "greeting.jar and other.jar hold different versions of com.example.greeting.Greeting; "));
        Files.delete(plugins("broken.jar"));
        Files.delete(plugins("other.jar"));
    }

    @Test
    @Order(6)
    void mistakesInPluginsAreToldAsInAnyBuild() throws Exception {
        PluginSources.jar(plugins("mistaken.jar"), "com.example.mistaken.Mistaken", """
                package com.example.mistaken;

                import io.framex.OnRequest;
                import io.framex.Plugin;

                @Plugin(name = "greeter")
                public class Mistaken {
                    @OnRequest("/mistaken")
                    public String mistaken() {
                        return "";
                    }
                }
                """);

        Framex.Result result = Framex.run(folder, "build", "--plugin-dir", "plugins", "--build-cache", "builds", "--output",
                "out");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).contains("Found 1 plugin problem").contains("[FX-PLUGIN-").contains("fix: ")
                .doesNotContain("\tat ").doesNotContain("Exception");
        Files.delete(plugins("mistaken.jar"));
    }

    @Test
    @Order(7)
    void whatWasBuiltBeforeStillWorks() throws Exception {
        Path built = folder.resolve("out/quarkus-app/quarkus-run.jar");

        try (RunningServer server = Framex.serve(folder, "--plugin-dir", "plugins", "--build-cache", "builds")) {
            assertThat(server.get("/api/v1/greet?name=you").body()).contains("hello you");
            assertThat(server.errors()).isEmpty();
        }
        try (RunningServer server = Framex.serve(built, folder)) {
            assertThat(server.get("/api/v1/greet?name=you").body()).contains("hello you");
        }
        assertThat(Files.exists(folder.resolve("out/quarkus-app/lib/deployment"))).isFalse();
    }

    @Test
    @Order(8)
    void foldersThatCannotBeMeantAreRefused() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("taken/quarkus-app"));

        assertThat(List.of(
                build("--plugin-dir", "empty"),
                build("--plugin-dir", "nowhere"),
                build("--plugin-dir", "plugins", "--output", "taken"))).allSatisfy(result -> {
                    assertThat(result.exitCode()).isEqualTo(1);
                    assertThat(result.output()).isEmpty();
                    assertThat(result.errors().lines()).singleElement().asString()
                            .containsAnyOf("holds no jar", "is not a folder", "is no application");
                });
        assertThat(build().exitCode()).isEqualTo(2);
    }

    @Test
    @Order(9)
    void aBuildThatTakesTooLongIsEnded() throws Exception {
        Files.delete(plugins("greeting.jar"));
        PluginSources.jar(plugins("greeting.jar"), "com.example.greeting.Greeting",
                PluginSources.GREETING.replace("hello", "good day"));

        Framex.Result result = build("--plugin-dir", "plugins", "--build-timeout", "1");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines().skip(1))
                .containsExactly("The build took longer than 1 seconds; raise --build-timeout");
    }

    private static Framex.Result build(String... options) {
        return Framex.run(folder, java.util.stream.Stream.concat(
                java.util.stream.Stream.of("build", "--build-cache", "builds"), java.util.stream.Stream.of(options))
                .toArray(String[]::new));
    }

    private static Path plugins(String name) {
        return folder.resolve("plugins").resolve(name);
    }
}
