package io.framex.runtime.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

    @TempDir
    Path folder;

    @Test
    void createsAProject() throws IOException {
        CommandRun run = run("foo");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("Created " + folder.resolve("foo"));
        assertThat(files(folder)).containsExactlyInAnyOrder("foo/.gitignore", "foo/README.md", "foo/config.toml",
                "foo/pom.xml", "foo/src/main/java/com/example/foo/FooPlugin.java",
                "foo/src/test/java/com/example/foo/FooPluginTest.java");
    }

    @Test
    void leavesNoPlaceholder() throws IOException {
        run("foo");

        for (String file : files(folder)) {
            assertThat(Files.readString(folder.resolve(file))).as(file).doesNotContain("{{").doesNotContain("}}");
        }
        assertThat(Files.readString(folder.resolve("foo/pom.xml"))).doesNotContain("<framex.version>$")
                .doesNotContain("<version></version>");
    }

    @ParameterizedTest
    @CsvSource({"order-items, com/example/orderitems/OrderItemsPlugin, @OnRequest(\"/order-items\")",
            "a_b2, com/example/ab2/AB2Plugin, @OnRequest(\"/a_b2\")",
            "Foo, com/example/foo/FooPlugin, @OnRequest(\"/Foo\")",
            "class, com/example/classplugin/ClassPlugin, @OnRequest(\"/class\")"})
    void derivesClassAndPathFromTheName(String name, String file, String path) throws IOException {
        run(name);

        Path source = folder.resolve(name).resolve("src/main/java").resolve(file + ".java");
        assertThat(Files.readString(source)).contains("name = \"" + name + "\"").contains(path)
                .contains("public class " + source.getFileName().toString().replace(".java", " "));
    }

    @Test
    void takesAPackageAndAFolder() throws IOException {
        Files.createDirectory(folder.resolve("work"));

        CommandRun run = run("foo", "--package", "org.acme.shop", "--directory", "work/plugin");

        assertThat(run.exitCode()).isZero();
        assertThat(files(folder)).contains("work/plugin/src/main/java/org/acme/shop/FooPlugin.java");
        assertThat(Files.readString(folder.resolve("work/plugin/src/main/java/org/acme/shop/FooPlugin.java")))
                .startsWith("package org.acme.shop;");
    }

    @Test
    void fillsAnEmptyFolder() throws IOException {
        assertThat(run("foo", "--directory", ".").exitCode()).isZero();

        assertThat(files(folder)).contains("pom.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1foo", "foo bar", "../foo", "", "föö", "foo/bar", "_x"})
    void refusesWhatCannotNameAPlugin(String name) throws IOException {
        refuses(2, "cannot name a plugin", name);
    }

    @Test
    void refusesTheNameOfABuiltinPlugin() throws IOException {
        refuses(2, "a built-in plugin is named \"echo\"", "echo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com..x", "com.1x", "com.new.x", "io.framex", "io.framex.mine", "com-x", ""})
    void refusesWhatIsNoPackageOfTheAuthor(String packageName) throws IOException {
        refuses(2, "com.example.shop", "foo", "--package", packageName);
    }

    @Test
    void refusesAMissingName() throws IOException {
        refuses(2, "NAME");
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Files.createDirectory(folder.resolve("foo"));
        Files.writeString(folder.resolve("foo/mine.txt"), "mine");

        CommandRun run = run("foo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().strip()).isEqualTo(folder.resolve("foo") + " exists and is not empty; choose another one with --directory");
        assertThat(files(folder)).containsExactly("foo/mine.txt");
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(folder.resolve("foo"), "mine");

        CommandRun run = run("foo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("exists and is not a folder");
        assertThat(Files.readString(folder.resolve("foo"))).isEqualTo("mine");
    }

    @Test
    void refusesAFolderInAMissingFolder() throws IOException {
        refuses(1, "is not a folder", "foo", "--directory", "missing/foo");
    }

    @Test
    void leavesNothingInAFolderThatCannotBeWritten() throws IOException {
        assertThat(folder.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(folder), "this user may write everywhere");
        try {
            refuses(1, "permission denied", "foo");
        } finally {
            folder.toFile().setWritable(true);
        }
    }

    @Test
    void saysWhereNobodyMayWrite() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "only Linux has such a folder");

        CommandRun run = run("foo", "--directory", "/proc/foo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).startsWith("cannot write /proc/foo: ").doesNotContain("null").hasLineCount(1);
    }

    private void refuses(int exitCode, String message, String... arguments) throws IOException {
        CommandRun run = run(arguments);

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).contains(message).hasLineCount(1);
        assertThat(run.output()).isEmpty();
        assertThat(files(folder)).isEmpty();
    }

    private CommandRun run(String... arguments) {
        String[] all = Stream.concat(Stream.of("new"), Stream.of(arguments)).toArray(String[]::new);
        return CommandRun.in(folder, Map.of(), all);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).toList();
        }
    }
}
