package io.framex.deployment.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compiles sources into jars below a folder. */
record SampleJars(Path folder) {

    /** A jar of the classes of one source file, with the jars it may use. */
    Path jar(String name, String className, String source, Path... uses) throws IOException {
        Path work = Files.createTempDirectory(folder, "sample");
        Path file = work.resolve(className + ".java");
        Files.writeString(file, source);
        List<Path> classPath = new java.util.ArrayList<>(Arrays.stream(System.getProperty("java.class.path")
                .split(java.io.File.pathSeparator)).map(Path::of).toList());
        classPath.addAll(List.of(uses));
        Path classes = Files.createDirectory(work.resolve("classes"));
        Path jar = new SourceCompiler(classPath, classes).compile(List.of(file), List.of(file)).jar(work);
        return Files.move(jar, folder.resolve(name));
    }

    /** A jar of one entry. */
    Path raw(String name, String entry, byte[] content) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar), StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return jar;
    }
}
