package io.framex.runtime.cli.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code dev} with a stand-in for Maven that writes down how it was called. */
class DevCommandTest {

    private static final String FETCHED = "framex/apache-maven-" + BuildVersions.of("live-reload-maven") + "/bin/mvn";

    @TempDir
    Path folder;

    private Path project;
    private Path tools;
    private Path cache;

    @BeforeEach
    void createFolders() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        tools = Files.createDirectory(folder.resolve("tools"));
        cache = folder.resolve("cache");
    }

    @Test
    void runsLiveReloadInTheProject() throws IOException {
        createPom();
        maven(tools.resolve("mvn"), "3.9.0", 0);

        CommandRun run = run("--port", "9000", "--config", "my file.toml");

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(calls()).endsWith("-Dquarkus.args=run --port 9000 --config \"my file.toml\"\n").startsWith("quarkus:dev\n");
        assertThat(cache).doesNotExist();
    }

    @Test
    void prefersTheWrapperOfTheProject() throws IOException {
        createPom();
        maven(project.resolve("mvnw"), "4.0.0", 0);

        assertThat(run().exitCode()).isZero();
        assertThat(calls()).contains("quarkus:dev");
    }

    @Test
    void endsWithTheExitCodeOfMaven() throws IOException {
        createPom();
        maven(tools.resolve("mvn"), "3.9.0", 3);

        assertThat(run().exitCode()).isEqualTo(3);
    }

    @Test
    void fetchesANewerMavenOnceWhereTheInstalledOneIsTooOld() throws IOException {
        createPom();
        maven(tools.resolve("mvn"), "3.8.7", 0);

        assertThat(run().errors()).contains("Live reload needs Maven 3.9 or newer; fetching").hasLineCount(1);
        assertThat(calls()).contains("quarkus:dev");
        assertThat(cache.resolve(FETCHED)).isExecutable();

        CommandRun again = run();
        assertThat(again.errors()).isEmpty();
        assertThat(again.exitCode()).isZero();
    }

    @Test
    void saysWhyNoNewerMavenCouldBeFetched() throws IOException {
        createPom();
        script(tools.resolve("mvn"), """
                if [ "$1" = --version ]; then echo "Apache Maven 3.8.7"; exit 0; fi
                echo "[ERROR] the repository is closed"
                exit 1
                """);

        CommandRun run = run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("the repository is closed").doesNotContain("\tat ");
        assertThat(cache.resolve("framex")).isEmptyDirectory();
    }

    @Test
    void saysThatThereIsNoProject() throws IOException {
        maven(tools.resolve("mvn"), "3.9.0", 0);

        CommandRun run = run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().strip()).isEqualTo("no pom.xml in " + project
                + "; change to the folder of a plugin project, or create one with framex new");
    }

    @Test
    void saysThatThereIsNoMaven() throws IOException {
        createPom();

        CommandRun run = run();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().strip()).isEqualTo("mvn is not on the PATH; install Maven 3.8.6 or newer");
    }

    private CommandRun run(String... options) {
        String[] all = Stream.concat(Stream.of("dev"), Stream.of(options)).toArray(String[]::new);
        return CommandRun.in(project, Map.of("PATH", tools.toString(), "XDG_CACHE_HOME", cache.toString()), all);
    }

    private void createPom() throws IOException {
        Files.writeString(project.resolve("pom.xml"), "<project/>");
    }

    private String calls() throws IOException {
        return Files.readString(project.resolve("called.txt"));
    }

    /** Tells its version, "unpacks" a newer one where it is asked to, and otherwise writes its arguments down. */
    private static void maven(Path file, String version, int exitCode) throws IOException {
        script(file, """
                case "$*" in
                --version) echo "Apache Maven %s" ;;
                *:unpack*)
                    mkdir -p apache-maven-%s/bin
                    cp "$0" apache-maven-%2$s/bin/mvn ;;
                *) printf '%%s\\n' "$@" > called.txt; exit %d ;;
                esac
                """.formatted(version, BuildVersions.of("live-reload-maven"), exitCode));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
