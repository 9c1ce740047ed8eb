package io.framex.deployment.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.runtime.cli.build.ApplicationLayout;
import io.framex.runtime.cli.build.BuildKey;
import io.framex.runtime.cli.build.BuiltApplication;
import io.framex.runtime.cli.build.PluginFiles;

class BuildFolderTest {

    @TempDir
    Path builds;

    @Test
    void aBuildIsThereOnlyOncePublished() throws IOException {
        try (BuildFolder folder = lock("a")) {
            Files.writeString(folder.content().resolve("file"), "content");
            assertThat(folder.isBuilt()).isFalse();

            folder.publish();

            assertThat(folder.isBuilt()).isTrue();
        }
        assertThat(builds.resolve("a/file")).hasContent("content");
        assertThat(names()).containsExactlyInAnyOrder("a", "lock");
    }

    @Test
    void whatAKilledBuildLeftIsRemoved() throws IOException {
        Files.createDirectories(builds.resolve(".building-1/content"));
        Files.createDirectories(builds.resolve(".removed-b"));

        lock("a").close();

        assertThat(names()).containsExactly("lock");
    }

    @Test
    void whatWasNotUsedForLongestGoesUnlessItIsInUse() throws IOException {
        for (String key : List.of("a", "b", "c")) {
            publish(key, 10);
        }
        Files.setLastModifiedTime(marker("a"), FileTime.fromMillis(3000));
        Files.setLastModifiedTime(marker("b"), FileTime.fromMillis(1000));
        Files.setLastModifiedTime(marker("c"), FileTime.fromMillis(2000));
        Files.createFile(builds.resolve("old.log"));

        publish("d", 3);

        assertThat(names()).containsExactlyInAnyOrder("a", "c", "d", "lock");
        try (FileChannel user = FileChannel.open(marker("c"), StandardOpenOption.READ)) {
            user.lock(0, Long.MAX_VALUE, true);
            publish("e", 1);
        }
        assertThat(names()).containsExactlyInAnyOrder("c", "e", "lock");
    }

    private void publish(String key, int most) throws IOException {
        try (BuildFolder folder = BuildFolder.lock(request(key, most), () -> {
        })) {
            folder.publish();
        }
    }

    private BuildFolder lock(String key) throws IOException {
        return BuildFolder.lock(request(key, 10), () -> {
        });
    }

    private BuildRequest request(String key, int most) {
        return new BuildRequest(new ApplicationLayout(builds), builds, new BuildKey(key), most, builds,
                PluginFiles.of(List.of()));
    }

    private Path marker(String key) {
        return builds.resolve(key).resolve(BuiltApplication.IN_USE);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> children = Files.list(builds)) {
            return children.map(child -> child.getFileName().toString()).toList();
        }
    }
}
