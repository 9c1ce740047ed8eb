package io.framex.docs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every page that tells a reader what to type is followed to the letter; {@code -Dpage=NAME} picks those with that name. */
class DocumentationIT {

    private static final Path CHECKOUT = Checkout.folder();
    private static final Path README = CHECKOUT.resolve("README.md");

    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void prepare() throws IOException {
        workshop = Workshop.shared();
    }

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> pagesDoWhatTheySay() throws IOException {
        return pages().stream().filter(page -> name(page).contains(System.getProperty("page", "")))
                .filter(page -> page.blocks().stream().anyMatch(DocumentationIT::isRun))
                .map(page -> DynamicTest.dynamicTest(name(page), page.file().toUri(), () -> follow(page)));
    }

    private static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Path file : Checkout.pages()) {
            pages.add(Page.read(file));
        }
        return pages;
    }

    private static boolean isRun(Block block) {
        return block.isShell() && block.skipped().isEmpty();
    }

    private static String name(Page page) {
        return CHECKOUT.relativize(page.file()).toString();
    }

    private static void follow(Page page) throws IOException {
        assumeTrue(onPath("bash") && onPath("curl"), "needs bash and curl");
        Path notes = Files.createTempDirectory(folder, "notes");
        Path start = page.file().equals(README) ? workshop.checkout() : Files.createTempDirectory(folder, "reader");
        try (Rehearsal rehearsal = new Rehearsal(workshop, start, notes)) {
            for (Block block : page.blocks()) {
                if (isRun(block) || block.isFile()) {
                    try {
                        rehearsal.follow(block);
                    } catch (AssertionError wrong) {
                        throw new AssertionError(name(page) + ", line " + block.line() + ": " + wrong.getMessage(), wrong);
                    }
                }
            }
        }
    }

    private static boolean onPath(String command) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(entry -> Files.isExecutable(Path.of(entry, command)));
    }
}
