package io.framex.deployment.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCompilerTest {

    private static final String PLUGIN = "@io.framex.Plugin(name = \"x\") public class %s { public String get(String naïve) {"
            + " return naïve; } }";

    @TempDir
    Path folder;

    @Test
    void filesOfOneNameAreToldApartByTheirPackages() throws IOException {
        Path one = write("one/Foo.java", "package com.example.one; " + PLUGIN.formatted("Foo") + " class Helper {}");
        Path two = write("two/Foo.java", "package com.example.two; " + PLUGIN.formatted("Foo"));

        CompiledSources compiled = compile(one, two);

        assertThat(compiled.pluginClasses()).containsExactly("com.example.one.Foo", "com.example.two.Foo");
        assertThat(PluginJar.read(compiled.jar(folder)).classes()).containsOnlyKeys("com/example/one/Foo",
                "com/example/one/Helper", "com/example/two/Foo");
    }

    @Test
    void theSameSourcesMakeTheSameBytes() throws IOException {
        Path file = write("Foo.java", PLUGIN.formatted("Foo"));

        byte[] first = Files.readAllBytes(compile(file).jar(Files.createDirectory(folder.resolve("first"))));

        assertThat(compile(file).jar(Files.createDirectory(folder.resolve("second")))).hasBinaryContent(first);
    }

    @Test
    void everyErrorIsALineWithItsPlace() throws IOException {
        Path file = write("Foo.java", "public class Foo {\n  Missing field;\n  int number = \"text\";\n}\n");

        // Some compilers write java.lang.String.
        assertThat(catchThrowableOfType(BuildFailure.class, () -> compile(file)).lines())
                .map(line -> line.replace("java.lang.", "")).containsExactly(
                        "Foo.java:2: cannot find symbol, symbol: class Missing, location: class Foo",
                        "Foo.java:3: incompatible types: String cannot be converted to int");
    }

    private CompiledSources compile(Path... files) throws IOException {
        List<Path> classPath = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(Path::of).toList();
        return new SourceCompiler(classPath, Files.createTempDirectory(folder, "classes")).compile(List.of(files),
                Arrays.stream(files).map(folder::relativize).toList());
    }

    private Path write(String name, String source) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }
}
