package io.framex.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the repository ships for containers. */
final class Deliverables {

    static final Path MODULE = Path.of(System.getProperty("checkout"), "src").toAbsolutePath().normalize();
    static final Path KUBERNETES = MODULE.resolve("main/kubernetes");

    static Path dockerfile(String kind) {
        return MODULE.resolve("main/docker/Dockerfile." + kind);
    }

    /** Where a file of the image comes from. */
    static String source(String inImage) {
        return inImage.replace("/opt/framex/", MODULE.resolve("target/quarkus-app") + "/")
                .replace("/usr/local/bin/framex", MODULE.resolve("target/framex").toString());
    }

    static boolean onPath(String command) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(entry -> Files.isExecutable(Path.of(entry, command)));
    }

    static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(KUBERNETES.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private Deliverables() {
    }
}
