package io.framex.runtime.cli.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildKeyTest {

    @TempDir
    Path folder;

    private ApplicationLayout application;

    @BeforeEach
    void createApplication() throws IOException {
        application = new ApplicationLayout(folder.resolve("quarkus-app"));
        for (String each : List.of("app", "lib/boot", "lib/main", "lib/deployment")) {
            Files.createDirectories(application.root().resolve(each));
        }
        Files.writeString(application.root().resolve("lib/main/framex.jar"), "framex");
    }

    @Test
    void dependsOnContentsAndNotOnPlaces() throws IOException {
        BuildKey here = BuildKey.of(application, PluginFiles.of(List.of(write("one/Foo.java", "class Foo"))));

        assertThat(BuildKey.of(application, PluginFiles.of(List.of(write("two/Foo.java", "class Foo"))))).isEqualTo(here);
        assertThat(BuildKey.of(application, PluginFiles.of(List.of(write("one/Foo.java", "class Foo ")))))
                .isNotEqualTo(here);
        assertThat(here.value()).matches("[0-9a-f]{32}");
    }

    @Test
    void dependsOnTheApplication() throws IOException {
        PluginFiles files = PluginFiles.of(List.of(write("plugins/a.jar", "a")));
        BuildKey before = BuildKey.of(application, files);

        Files.writeString(application.root().resolve("lib/main/framex.jar"), "framex, but newer");

        assertThat(BuildKey.of(application, files)).isNotEqualTo(before);
    }

    @Test
    void twoFilesAreNotOneFileOfBothContents() throws IOException {
        BuildKey two = BuildKey.of(application, PluginFiles.of(List.of(write("a.jar", "x"), write("b.jar", "y"))));

        assertThat(BuildKey.of(application, PluginFiles.of(List.of(write("a.jar", "xy"), write("b.jar", "")))))
                .isNotEqualTo(two);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
