package io.framex.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The repository that is being tested. */
final class Checkout {

    private Checkout() {
    }

    static Path folder() {
        return Path.of(System.getProperty("checkout")).normalize();
    }

    /** The entry pages and everything below {@code docs}, sorted. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(folder().resolve("docs"))) {
            return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(folder()::resolve),
                    docs.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
        }
    }
}
