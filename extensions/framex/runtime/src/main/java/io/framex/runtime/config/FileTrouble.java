package io.framex.runtime.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in one line why a file could not be read. */
final class FileTrouble {

    private FileTrouble() {
    }

    static String describe(Path file, IOException cause) {
        if (cause instanceof CharacterCodingException) {
            return "the file is not UTF-8 text";
        }
        if (Files.notExists(file)) {
            return "no such file";
        }
        return Files.isDirectory(file) ? "this is a folder, not a file" : "the file cannot be read; check its permissions";
    }
}
