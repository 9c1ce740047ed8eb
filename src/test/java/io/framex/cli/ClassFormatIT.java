package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** A cache of loaded classes leaves out those in a format before that of Java 6, so that each start would read them again. */
@DisabledIf(value = "io.framex.cli.Framex#isNative", disabledReason = "a native binary loads no classes")
class ClassFormatIT {

    /** Java 6, the first one whose classes are verified by frames. */
    private static final int CACHED = 50;

    @Test
    void theCommandLineIsInAFormatThatCachesTake() throws IOException {
        Map<String, Integer> formats = formats("picocli/");

        assertThat(formats).hasSizeGreaterThan(100).containsKey("picocli/CommandLine.class");
        assertThat(formats.values()).allMatch(format -> format >= CACHED);
    }

    /** Of each class that is packaged, the format of the one that is found first. */
    private static Map<String, Integer> formats(String folder) throws IOException {
        Map<String, Integer> formats = new TreeMap<>();
        for (Path jar : classPath()) {
            try (JarFile opened = new JarFile(jar.toFile())) {
                for (JarEntry entry : opened.stream().toList()) {
                    if (entry.getName().startsWith(folder) && entry.getName().endsWith(".class")) {
                        formats.putIfAbsent(entry.getName(), format(opened, entry));
                    }
                }
            }
        }
        return formats;
    }

    private static List<Path> classPath() throws IOException {
        Path application = Path.of(System.getProperty("framex.application")).getParent();
        try (Stream<Path> libraries = Files.list(application.resolve("lib/main"))) {
            return Stream.concat(Stream.of(application.resolve("quarkus/transformed-bytecode.jar")), libraries.sorted()).toList();
        }
    }

    private static int format(JarFile jar, JarEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            in.skipNBytes(6);
            return in.readUnsignedShort();
        }
    }
}
