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

/** The cache of loaded classes that the launcher makes with the application and hands to the JDK that it is for. */
class LauncherCacheTest {

    private static final String LATE = "-XX:Tier2InvokeNotifyFreqLog=";

    @TempDir
    Path folder;

    private LauncherStage stage;

    @BeforeEach
    void prepare() throws IOException {
        stage = new LauncherStage(folder);
        stage.cachingJava();
    }

    @Test
    void isMadeWithTheBuildFromAServerThatAnswers() throws IOException {
        LauncherRun first = stage.run("--version");

        assertThat(stage.training()).contains("training", "run --load-builtin-plugins echo",
                "call /api/v1/echo message=hello --url http://127.0.0.1:4711");
        assertThat(first.output()).contains("-XX:AOTCache=" + stage.checkout() + "/target/launcher/cache/");
    }

    @Test
    void isUsedWithTheClassPathItWasMadeWith() throws IOException {
        stage.run("run");
        LauncherRun run = stage.run("run");

        String application = stage.checkout() + "/src/target/quarkus-app/";
        assertThat(run.output()).contains("-cp " + application + "quarkus/generated-bytecode.jar:" + application
                + "lib/main/a.jar:" + application + "lib/main/b.jar io.framex.runtime.cli.FrameXMain run ")
                .contains("-Xlog:aot*=off").doesNotContain("TieredStopAtLevel");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void goesWithALateCompilerWhereAServerIsStarted() throws IOException {
        stage.run("run");

        for (String[] start : new String[][] {{"run"}, {"dev"}, {"rpc"}, {"run", "--plugin-dir=x"}}) {
            assertThat(stage.run(start).output()).contains(LATE);
        }
        assertThat(stage.run("--version").output()).contains("TieredStopAtLevel").doesNotContain(LATE);
        assertThat(stage.training()).doesNotContain(LATE);
        assertThat(stage.runWithoutCache("run").output()).doesNotContain(LATE);
        stage.javaVersion("21.0.2");
        Files.delete(stage.checkout().resolve("target/launcher/stamp"));
        assertThat(stage.run("run").output()).contains("-XX:SharedArchiveFile=").doesNotContain(LATE);
    }

    @Test
    void isMadeWithTheJarsPutTogether() throws IOException {
        stage.mavenWithFrameX();

        LauncherRun run = stage.run("run");

        String application = stage.checkout() + "/src/target/quarkus-app/";
        String flat = stage.checkout() + "/target/launcher/cache/application.jar";
        String classPath = "-cp " + flat + ":" + application + "app/app.jar:" + application + "lib/main/io.framex.framex-0.1.0.jar:"
                + application + "lib/boot/io.quarkus.quarkus-bootstrap-runner-3.jar io.framex.runtime.cli.FrameXMain run ";
        assertThat(stage.training()).containsOnlyOnce("flat ")
                .contains(flat + ".new " + application + "lib/main/io.framex.framex-api-0.1.0.jar " + application
                        + "lib/boot/boot.jar\n").contains(classPath);
        assertThat(run.output()).contains(classPath);
    }

    @Test
    void isAnArchiveOfClassesOnAnOlderJdk() throws IOException {
        stage.javaVersion("17.0.12");

        assertThat(stage.run("run").output()).contains("-XX:SharedArchiveFile=", "-Xlog:cds*=off").doesNotContain("aot");
        assertThat(stage.training()).containsOnlyOnce("training");
        assertThat(stage.run("run", "--plugin-dir=x").output()).contains("-jar").doesNotContain("SharedArchiveFile");
    }

    @Test
    void isLeftAloneByAnotherJdk() throws IOException {
        stage.run("run");
        stage.javaVersion("99.0.2");

        assertThat(stage.run("run").output()).contains("-jar").doesNotContain("-XX:AOTCache");
    }

    @Test
    void isLeftAloneWhereTheApplicationIsNewer() throws IOException {
        stage.run("run");
        Files.setLastModifiedTime(stage.checkout().resolve("src/target/quarkus-app/quarkus-run.jar"),
                FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(stage.run("run").output()).contains("-jar").doesNotContain("-XX:AOTCache");
    }

    @Test
    void isDoneWithoutWhereItCannotBeMade() throws IOException {
        stage.java("printf '%s ' \"$@\"");

        LauncherRun run = stage.run("run");

        assertThat(run.output()).contains("-jar").doesNotContain("-XX:AOTCache");
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).contains("built").hasLineCount(2);
    }

    @Test
    void isAnotherOneWherePluginsAreBuiltIn() throws IOException {
        stage.run("run");

        for (String[] start : new String[][] {{"build", "--plugin-dir", "x"}, {"run", "--load-plugins", "Foo.java"},
                {"run", "--plugin-dir=x"}}) {
            assertThat(stage.run(start).output()).contains("-jar", "-plugins.aot", "-Xlog:aot*=off");
        }
        assertThat(stage.training()).contains("-plugins.aot.new -jar ");
        stage.java("printf '<%s>' \"$@\"");
        assertThat(stage.run("run", "--plugin-dir=x").output())
                .contains("<-XX:AOTCache=" + stage.checkout() + "/target/launcher/cache/", "<--plugin-dir=x>");
        assertThat(stage.run("run", "--load-plugins", "foo.javanese").output()).doesNotContain("-jar");
    }

    @Test
    void goesWithTheQuickCompilerWhereSomethingIsTriedOut() throws IOException {
        assertThat(stage.run("run", "--load-plugins", "Foo.java,b", "--port", "1").output()).contains("TieredStopAtLevel");
        assertThat(stage.run("run", "--plugin-dir=x").output()).doesNotContain("TieredStopAtLevel");
        assertThat(stage.run("build", "--plugin-dir=x").output()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void isNeitherMadeNorUsedWhereUnwanted() throws IOException {
        assertThat(stage.runWithoutCache("run").output()).contains("-jar");
        assertThat(stage.training()).isEmpty();
    }
}
