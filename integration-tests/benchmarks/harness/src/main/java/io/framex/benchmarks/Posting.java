package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A body that is posted to a path.
 *
 * @param path where to
 * @param body JSON
 */
record Posting(String path, String body) {

    /** The script that has wrk post it. */
    Path script() {
        try {
            return Files.writeString(Files.createTempFile("framex-benchmark", ".lua"), """
                    wrk.method = "POST"
                    wrk.headers["Content-Type"] = "application/json"
                    wrk.body = [[%s]]
                    """.formatted(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
