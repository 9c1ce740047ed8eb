package io.framex.runtime.cli.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatJarTest {

    @TempDir
    Path folder;

    @Test
    void ofTheSameNameTheFirstCounts() throws IOException {
        Path flat = flat(jar("a", Map.of("x.txt", "first")), jar("b", Map.of("x.txt", "second", "y.txt", "other")));

        assertThat(text(flat, "x.txt")).isEqualTo("first");
        assertThat(text(flat, "y.txt")).isEqualTo("other");
    }

    @Test
    void servicesAreJoined() throws IOException {
        Path flat = flat(jar("a", Map.of("META-INF/services/S", "one")), jar("b", Map.of("META-INF/services/S", "two\n")));

        assertThat(text(flat, "META-INF/services/S").lines().filter(line -> !line.isEmpty()))
                .containsExactly("one", "two");
    }

    @Test
    void versionsCountOfThoseJarsOnlyThatSaySo() throws IOException {
        Path flat = flat(jar("a", Map.of("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n\n",
                "META-INF/versions/9/v.txt", "nine", "v.txt", "any")),
                jar("b", Map.of("META-INF/versions/9/w.txt", "not meant", "w.txt", "any")));

        try (JarFile jar = new JarFile(flat.toFile(), true, ZipFile.OPEN_READ, Runtime.version())) {
            assertThat(jar.isMultiRelease()).isTrue();
            assertThat(new String(jar.getInputStream(jar.getEntry("v.txt")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("nine");
        }
        assertThat(text(flat, "w.txt")).isEqualTo("any");
        assertThat(text(flat, "META-INF/versions/9/w.txt")).isNull();
    }

    @Test
    void signaturesAreLeftOut() throws IOException {
        Path flat = flat(jar("a", Map.of("META-INF/A.SF", "signed", "META-INF/A.RSA", "signed", "a.txt", "kept")));

        assertThat(text(flat, "META-INF/A.SF")).isNull();
        assertThat(text(flat, "META-INF/A.RSA")).isNull();
        assertThat(text(flat, "a.txt")).isEqualTo("kept");
    }

    @Test
    void jarsWithSettingsAreRefused() throws IOException {
        Path jar = jar("a", Map.of("META-INF/microprofile-config.properties", "a=1"));

        assertThatThrownBy(() -> flat(jar)).isInstanceOf(IOException.class)
                .hasMessageContaining("META-INF/microprofile-config.properties").hasMessageContaining("a.jar");
    }

    private Path flat(Path... jars) throws IOException {
        Path flat = folder.resolve("flat.jar");
        String[] arguments = new String[jars.length + 1];
        arguments[0] = flat.toString();
        for (int i = 0; i < jars.length; i++) {
            arguments[i + 1] = jars[i].toString();
        }
        FlatJar.main(arguments);
        return flat;
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        Path path = folder.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return path;
    }

    private static String text(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(name) == null ? null
                    : new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
