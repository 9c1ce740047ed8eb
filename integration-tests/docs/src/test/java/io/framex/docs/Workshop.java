package io.framex.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The machine of a reader who has just cloned the repository: a copy of the checkout without anything built, the launcher on
 * the {@code PATH}, and a local Maven repository that has everything from the real one but FrameX itself, so that neither
 * uses what the other installed.
 */
final class Workshop {

    private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".framex", ".idea", ".vscode", "node_modules");
    private static final Path OWN_GROUP = Path.of("io", "framex");

    private static Workshop shared;

    private final Path checkout;
    private final Path tools;
    private final Path repository;

    private Workshop(Path folder) {
        this.checkout = folder.resolve("checkout");
        this.tools = folder.resolve("tools");
        this.repository = folder.resolve("repository");
    }

    /** One for all tests of this process, since the first command in it builds FrameX; it goes with the process. */
    static synchronized Workshop shared() throws IOException {
        if (shared == null) {
            Path folder = Files.createTempDirectory("framex-workshop");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            shared = prepare(Checkout.folder(), Path.of(System.getProperty("maven.local.repository")), folder);
        }
        return shared;
    }

    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                    Files.delete(each);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path each, IOException failure) throws IOException {
                    Files.delete(each);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stillInUse) {
            // The system clears its temporary folder some day.
        }
    }

    /**
     * @param original the checkout to copy
     * @param localRepository the local Maven repository to build on
     * @param folder an empty folder for everything
     */
    private static Workshop prepare(Path original, Path localRepository, Path folder) throws IOException {
        Workshop workshop = new Workshop(folder);
        copy(original, workshop.checkout);
        mirror(localRepository, workshop.repository, Path.of(""));
        Files.createDirectories(workshop.tools);
        Files.createSymbolicLink(workshop.tools.resolve("framex"), workshop.checkout.resolve("framex"));
        return workshop;
    }

    Path checkout() {
        return checkout;
    }

    /**
     * What differs from the environment of the test itself. No process of a page lives long enough for the slower compiler to
     * pay off.
     */
    Map<String, String> environment() {
        return Map.of(
                "PATH", tools + ":" + System.getenv("PATH"),
                "JAVA_HOME", System.getProperty("java.home"),
                "MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -Ddebug=false -Dmaven.repo.local=" + repository,
                "FRAMEX_JAVA_OPTS", "-XX:TieredStopAtLevel=1",
                "XDG_CACHE_HOME", tools.resolve("cache").toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                if (NOT_COPIED.contains(each.getFileName().toString()) && !each.equals(from)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(each)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(each.getFileName().toString())) {
                    Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Links every folder of the repository, except those on the way to our own group. */
    private static void mirror(Path repository, Path mirror, Path relative) throws IOException {
        Files.createDirectories(mirror.resolve(relative));
        List<Path> children;
        try (Stream<Path> listing = Files.list(repository.resolve(relative))) {
            children = listing.toList();
        }
        for (Path child : children) {
            Path name = relative.resolve(child.getFileName());
            if (name.equals(OWN_GROUP)) {
                continue;
            }
            if (OWN_GROUP.startsWith(name)) {
                mirror(repository, mirror, name);
            } else {
                Files.createSymbolicLink(mirror.resolve(name), child);
            }
        }
    }
}
