package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.proxy.testing.Python;

/** The client examples of syft-proxy's documentation work with the broker. The script lists what had to be edited. */
class SyftProxyExamplesIT {

    private static final String SCRIPT = "syft_proxy_examples.py";
    private static final long LONGEST_RUN_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void theExamplesOfTheDocumentationWork() throws Exception {
        Optional<String> python = python();
        assumeThat(python).as("a Python with httpx, which .ci/setup installs").isPresent();
        Path script = folder.resolve(SCRIPT);
        try (InputStream resource = SyftProxyExamplesIT.class.getResourceAsStream(SCRIPT)) {
            Files.copy(resource, script);
        }
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            Process process = new ProcessBuilder(python.get(), script.toString(), broker.uri().toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("output.txt").toFile()).start();
            boolean ended = process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();

            assertThat(Files.readString(folder.resolve("output.txt"))).isEqualTo("all examples work\n");
            assertThat(ended).isTrue();
        }
    }

    private static Optional<String> python() {
        return Python.that("import httpx", List.of("/usr/local/lib/framex-tools/bin/python3", "python3"));
    }
}
