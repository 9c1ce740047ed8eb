package io.framex.deployment.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is generated: compared, or with {@code -Dreference.write=true} written. */
final class GeneratedFile {

    private GeneratedFile() {
    }

    static void compare(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("reference.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file).as("generated file; docs/reference/configuration.md says how to write it anew").hasContent(expected);
    }
}
