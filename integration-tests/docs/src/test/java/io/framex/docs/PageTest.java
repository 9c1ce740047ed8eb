package io.framex.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    Path folder;

    @Test
    void findsShellBlocksWithTheirOutput() throws IOException {
        List<Block> blocks = blocks("""
                Text
                ```sh
                one
                two
                ```

                ```text
                out
                ```
                """);

        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).isShell()).isTrue();
        assertThat(blocks.get(0).line()).isEqualTo(2);
        assertThat(blocks.get(0).content()).isEqualTo("one\ntwo\n");
        assertThat(blocks.get(0).expected()).contains("out\n");
    }

    @Test
    void takesOutputOnlyRightAfterTheShellBlock() throws IOException {
        List<Block> blocks = blocks("""
                ```bash
                one
                ```
                words in between
                ```text
                not its output
                ```
                """);

        assertThat(blocks.get(0).expected()).isEmpty();
    }

    @Test
    void takesAReasonOnlyRightBeforeTheBlock() throws IOException {
        List<Block> blocks = blocks("""
                <!-- not executed: costs money -->
                ```sh
                buy
                ```
                <!-- not executed: far away -->
                words
                ```sh
                run
                ```
                """);

        assertThat(blocks.get(0).skipped()).contains("costs money");
        assertThat(blocks.get(1).skipped()).isEmpty();
    }

    @Test
    void tellsFilesAndServersApart() throws IOException {
        List<Block> blocks = blocks("""
                ```sh background
                serve
                ```
                ```java src/Foo.java
                class Foo {}
                ```
                ```java
                class Bar {}
                ```
                """);

        assertThat(blocks.get(0).isBackground()).isTrue();
        assertThat(blocks.get(1).isFile()).isTrue();
        assertThat(blocks.get(1).fileName()).isEqualTo("src/Foo.java");
        assertThat(blocks.get(2).isFile()).isFalse();
    }

    private List<Block> blocks(String page) throws IOException {
        return Page.read(Files.writeString(folder.resolve("page.md"), page)).blocks();
    }
}
