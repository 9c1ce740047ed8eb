package io.framex.deployment.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The classes of a jar, by name with {@code /}, each with the checksum that tells its versions apart.
 *
 * @param file the jar
 * @param classes checksums by class name
 */
record PluginJar(Path file, Map<String, Long> classes) {

    private static final String CLASS = ".class";

    /**
     * Reads only the table of contents.
     *
     * @throws BuildFailure where it is no jar
     */
    static PluginJar read(Path file) {
        Map<String, Long> classes = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().filter(PluginJar::isClass)
                    .forEach(entry -> classes.put(className(entry), entry.getCrc()));
        } catch (IOException | IllegalArgumentException broken) {
            throw new BuildFailure(file.getFileName() + " is not a readable jar (" + broken.getMessage()
                    + "); replace or remove it");
        }
        return new PluginJar(file, classes);
    }

    String name() {
        return file.getFileName().toString();
    }

    /**
     * Reads one class after the other.
     *
     * @throws BuildFailure where one is damaged
     */
    void forEachClass(BiConsumer<String, ClassFile> action) {
        String current = "";
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String name : classes.keySet()) {
                current = name;
                try (InputStream content = zip.getInputStream(zip.getEntry(name + CLASS))) {
                    action.accept(name, new ClassFile(content.readAllBytes()));
                }
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new BuildFailure(name() + " is damaged: its class " + current.replace('/', '.')
                    + " cannot be read; replace or remove it");
        }
    }

    private static boolean isClass(ZipEntry entry) {
        String name = entry.getName();
        return name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.endsWith("module-info.class")
                && !name.endsWith("package-info.class");
    }

    private static String className(ZipEntry entry) {
        return entry.getName().substring(0, entry.getName().length() - CLASS.length());
    }
}
