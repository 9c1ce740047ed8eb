package io.framex.runtime.cli.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.runtime.cli.context.CommandFailure;

class BuildExportTest {

    @TempDir
    Path folder;

    @Test
    void anEarlierApplicationIsReplacedAsAWhole() throws IOException {
        Path target = export("one");
        Files.writeString(target.resolve("only-in-the-first"), "");

        export("two");

        assertThat(target.resolve("quarkus-run.jar")).hasContent("two");
        assertThat(target.resolve("only-in-the-first")).doesNotExist();
        assertThat(folder.resolve("out")).isDirectoryNotContaining(
                each -> each.getFileName().toString().matches("\\.quarkus-app\\.(next|previous)"));
    }

    @Test
    void whatAKilledProcessLeftIsPutBackOrRemoved() throws IOException {
        Path target = export("one");
        Files.move(target, folder.resolve("out/.quarkus-app.previous"));
        Files.createDirectory(folder.resolve("out/.quarkus-app.next"));
        Files.writeString(folder.resolve("out/.quarkus-app.next/half"), "");

        assertThatThrownBy(() -> new BuildExport(folder.resolve("out")).replace(folder.resolve("missing")))
                .isInstanceOf(CommandFailure.class);

        assertThat(target.resolve("quarkus-run.jar")).hasContent("one");
        assertThat(export("two").resolve("half")).doesNotExist();
    }

    @Test
    void whatIsNoApplicationIsLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("out/quarkus-app"));
        Files.writeString(folder.resolve("out/quarkus-app/mine"), "mine");

        assertThatThrownBy(() -> export("one")).isInstanceOf(CommandFailure.class).hasMessageContaining("is no application");
        assertThat(folder.resolve("out/quarkus-app/mine")).hasContent("mine");
    }

    private Path export(String content) throws IOException {
        Path built = Files.createDirectories(folder.resolve("built-" + content));
        Files.writeString(built.resolve("quarkus-run.jar"), content);
        return new BuildExport(folder.resolve("out")).replace(built);
    }
}
