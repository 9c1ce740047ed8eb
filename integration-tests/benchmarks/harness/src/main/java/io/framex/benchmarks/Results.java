package io.framex.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The results that were measured so far: one file for each benchmark, and a page of all. */
final class Results {

    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    void write(Benchmark benchmark, String result) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(benchmark), "### " + benchmark.title() + "\n\n" + result);
    }

    /** Writes the page, and returns it. */
    String page(List<Benchmark> benchmarks) throws IOException {
        StringBuilder page = new StringBuilder();
        for (Benchmark benchmark : benchmarks) {
            if (Files.exists(file(benchmark))) {
                page.append(Files.readString(file(benchmark))).append('\n');
            }
        }
        Files.writeString(folder.resolve("page.md"), page);
        return page.toString();
    }

    private Path file(Benchmark benchmark) {
        return folder.resolve(benchmark.name() + ".md");
    }
}
