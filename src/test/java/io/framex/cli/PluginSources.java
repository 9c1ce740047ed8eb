package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes plain jars of sources, as a team without Quarkus does. */
final class PluginSources {

    static final String GREETING = """
            package com.example.greeting;

            public class Greeting {
                public static String of(String name) {
                    return "hello " + name;
                }
            }
            """;

    static final String GREETER = """
            package com.example.greeter;

            import com.example.greeting.Greeting;
            import io.framex.OnRequest;
            import io.framex.Plugin;

            @Plugin(name = "greeter")
            public class GreeterPlugin {
                @OnRequest("/greet")
                public String greet(String name) {
                    return Greeting.of(name);
                }
            }
            """;

    private PluginSources() {
    }

    /** Compiles one class into a jar; other jars may be used. */
    static Path jar(Path jar, String className, String source, Path... uses) throws IOException {
        Path work = Files.createTempDirectory("plugin-sources");
        Path file = work.resolve("src").resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Path classes = Files.createDirectories(work.resolve("classes"));
        String classPath = Stream.concat(Stream.of(System.getProperty("java.class.path")),
                Stream.of(uses).map(Path::toString)).reduce((one, other) -> one + java.io.File.pathSeparator + other)
                .orElseThrow();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            assertThat(compiler.getTask(null, files, null, List.of("-parameters", "-proc:none", "-d", classes.toString(), "-cp",
                    classPath), null, files.getJavaFileObjects(file)).call()).isTrue();
        }
        Files.createDirectories(jar.getParent());
        try (Stream<Path> tree = Files.walk(classes);
                OutputStream output = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(output)) {
            for (Path each : tree.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
                Files.copy(each, zip);
            }
        }
        return jar;
    }
}
