package io.framex.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellSessionTest {

    @TempDir
    Path folder;

    @TempDir
    Path notes;

    @Test
    void keepsFolderAndVariablesFromBlockToBlock() throws IOException {
        try (ShellSession shell = open()) {
            shell.run("mkdir inner\ncd inner\nword=kept\n");

            assertThat(shell.folder().getFileName()).hasToString("inner");
            assertThat(shell.run("echo $word\n").strip()).isEqualTo("kept");
        }
    }

    @Test
    void passesTheEnvironment() throws IOException {
        try (ShellSession shell = open()) {
            assertThat(shell.run("printf %s \"$GIVEN\"\n").strip()).isEqualTo("yes");
        }
    }

    @Test
    void failsWithTheFirstCommandThatFails() throws IOException {
        try (ShellSession shell = open()) {
            assertThatThrownBy(() -> shell.run("echo before\necho reason >&2\nfalse\necho after\n"))
                    .isInstanceOf(AssertionError.class).hasMessageContaining("before").hasMessageContaining("reason")
                    .hasMessageEndingWith("reason\n");
        }
    }

    private ShellSession open() throws IOException {
        return new ShellSession(folder, notes, Map.of("GIVEN", "yes"));
    }
}
