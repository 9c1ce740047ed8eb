package io.framex.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with stand-ins for Maven and Java, in a checkout with two source files. */
class LauncherTest {

    @TempDir
    Path folder;

    private LauncherStage stage;

    @BeforeEach
    void prepare() throws IOException {
        stage = new LauncherStage(folder);
    }

    @Test
    void buildsOnFirstUseAndOnlyThen() throws IOException {
        LauncherRun first = stage.run("--version");
        LauncherRun second = stage.run("--version");

        assertThat(first.errors()).contains("framex: building with JDK 99").contains("framex: built");
        assertThat(second.errors()).isEmpty();
        assertThat(stage.builds()).isEqualTo(1);
    }

    @Test
    void passesArgumentsWorkingDirectoryAndExitCode() throws IOException {
        stage.java("printf '%s|' \"$@\"; pwd; exit 7");

        LauncherRun run = stage.run("call", "a b", "", "*", "$x");

        assertThat(run.output()).endsWith("quarkus-run.jar|call|a b||*|$x|" + stage.workingDirectory() + "\n");
        assertThat(run.exitCode()).isEqualTo(7);
    }

    @Test
    void isReplacedByJavaSoThatSignalsReachIt() throws IOException {
        stage.java("echo $$");

        assertThat(stage.run("run").output().strip()).isEqualTo(String.valueOf(stage.lastProcessId()));
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException {
        stage.run("run");
        stage.touch("extensions/core/src/main/java/Foo.java", Instant.now().plusSeconds(5));

        assertThat(stage.run("run").errors()).contains("building");
        assertThat(stage.builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws IOException {
        stage.run("run");
        Files.delete(stage.checkout().resolve("extensions/core/src/main/java/Foo.java"));
        Files.setLastModifiedTime(stage.checkout().resolve("extensions/core/src/main/java"),
                FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(stage.run("run").errors()).contains("building");
    }

    @Test
    void leavesTestsAndBuildOutputOutOfAccount() throws IOException {
        stage.run("run");
        stage.touch("extensions/core/src/test/java/FooTest.java", Instant.now().plusSeconds(5));
        stage.touch("extensions/core/target/Foo.class", Instant.now().plusSeconds(5));

        assertThat(stage.run("run").errors()).isEmpty();
    }

    @Test
    void showsTheEndOfAFailedBuildAndTriesAgainNextTime() throws IOException {
        stage.maven("echo 'cannot find symbol'; exit 1");

        LauncherRun failed = stage.run("run");
        stage.workingMaven();
        LauncherRun next = stage.run("run");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.errors()).contains("cannot find symbol").contains("framex: the build failed");
        assertThat(failed.output()).isEmpty();
        assertThat(next.exitCode()).isZero();
    }

    @Test
    void buildsOnceWhereTwoStartTogether() throws Exception {
        Process one = stage.start("run");
        Process other = stage.start("run");

        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();
        assertThat(stage.builds()).isEqualTo(1);
    }

    @Test
    void saysThatMavenIsMissing() throws IOException {
        stage.withoutMaven();

        LauncherRun run = stage.run("run");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("mvn (Maven 3.8.6 or newer) is not on the PATH").hasLineCount(1);
    }

    @Test
    void prefersTheNativeBinaryUnlessItIsOldOrUnwanted() throws IOException {
        stage.run("run");
        Path binary = stage.script(stage.checkout().resolve("src/target/framex"), "echo native \"$@\"");

        assertThat(stage.run("x").output()).isEqualTo("native x\n");
        assertThat(stage.runOnJvm("x").output()).contains("quarkus-run.jar");
        Files.setLastModifiedTime(binary, FileTime.from(Instant.now().minusSeconds(3600)));
        assertThat(stage.run("x").output()).contains("quarkus-run.jar");
    }

    @Test
    void worksThroughSymbolicLinks() throws IOException {
        assertThat(stage.runThroughLink("run").output()).contains(stage.checkout() + "/src/target/quarkus-app");
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws IOException {
        stage.javaVersion("11.0.2");

        assertThat(stage.run("run").errors()).isNotEmpty().doesNotContain("JDK 11");
    }
}
