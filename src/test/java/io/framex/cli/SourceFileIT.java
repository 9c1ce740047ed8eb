package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A plugin in a single file, from its first start to a mistake in it; the tests go on from each other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledIf(value = "io.framex.cli.Framex#isNative", disabledReason = "a native binary takes in no plugins")
class SourceFileIT {

    private static final String FOO = """
            import io.framex.OnRequest;
            import io.framex.Plugin;

            @Plugin(name = "foo")
            public class Foo {
                @OnRequest("/foo")
                public String foo(String message) {
                    return "foo: " + message;
                }
            }
            """;

    @TempDir
    static Path folder;

    @Test
    @Order(1)
    void isCompiledBuiltInAndServed() throws Exception {
        Files.writeString(folder.resolve("Foo.java"), FOO);

        try (RunningServer server = Framex.serve(folder, "--load-plugins", "Foo.java", "--build-cache", "builds")) {
            assertThat(server.get("/api/v1/foo?message=hi").body()).contains("foo: hi");
            assertThat(server.get("/api/v1/foo").statusCode()).isEqualTo(422);
            assertThat(server.errors()).isEqualToIgnoringNewLines("Building in Foo.java; this takes some seconds");
            assertThat(server.signal("TERM")).isEqualTo(143);
        }
    }

    @Test
    @Order(2)
    void isStartedFromTheCacheWhereverItIs() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("Foo.java"), FOO);

        try (RunningServer server = Framex.serve(elsewhere, "--load-plugins=Foo.java", "--build-cache=../builds")) {
            assertThat(server.get("/api/v1/foo?message=hi").body()).contains("foo: hi");
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void mayBeNamedInTheConfigurationToo() throws Exception {
        Files.writeString(folder.resolve("config.toml"), "load_plugins = [\"Foo.java\"]\n");

        try (RunningServer server = Framex.serve(folder, "--build-cache", "builds")) {
            assertThat(server.get("/api/v1/foo?message=hi").body()).contains("foo: hi");
            assertThat(server.errors()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void whatDoesNotCompileIsToldByLine() throws Exception {
        Files.writeString(folder.resolve("Foo.java"), FOO.replace("return \"foo: \" + message;", "return nothing;"));

        Framex.Result result = Framex.run(folder, "run", "--load-plugins", "Foo.java", "--build-cache", "builds");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors().lines().skip(1)).singleElement().asString()
                .startsWith("Foo.java:8: cannot find symbol, symbol: variable nothing");
    }

    @Test
    @Order(5)
    void aFileWithoutPluginIsOneLine() throws Exception {
        Files.writeString(folder.resolve("Bar.java"), "class Bar {\n}\n");

        Framex.Result result = Framex.run(folder, "run", "--load-plugins", "Bar.java", "--build-cache", "builds");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines().skip(1))
                .containsExactly("Bar.java: no class Bar with @Plugin in it; a plugin's file is called as its class");
    }

    @Test
    @Order(6)
    void aMissingFileIsOneLine() {
        Framex.Result result = Framex.run(folder, "run", "--load-plugins", "Nowhere.java", "--build-cache", "builds");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors().lines()).singleElement().asString().startsWith("Nowhere.java: no such file");
    }

    @Test
    @Order(7)
    void withoutCompilerTheRemedyIsNamed() throws Exception {
        Files.writeString(folder.resolve("Foo.java"), FOO + "\n");

        Framex.Result result = Framex.run(folder,
                Map.of("JDK_JAVA_OPTIONS", "--limit-modules java.se,jdk.unsupported,jdk.zipfs,jdk.crypto.ec"), "run",
                "--load-plugins", "Foo.java", "--build-cache", "builds");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.errors()).contains("Foo.java cannot be compiled: ")
                .contains("has no compiler. Set JAVA_HOME to a JDK").doesNotContain("Building in");
    }
}
