package io.framex.deployment.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.acme.BillingPlugin;
import org.acme.ShopPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.QuarkusUnitTest;

/** What others' tools say about the document. Skipped where the npm registry or a recent Node.js cannot be had. */
class OpenApiLintTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopPlugin.class, BillingPlugin.class, ServedDocument.class))
            .overrideRuntimeConfigKey("framex.load_builtin_plugins", "echo")
            .overrideRuntimeConfigKey("framex.load_plugins", "shop,billing");

    @Test
    void findsNothingToComplainAbout(@TempDir Path directory) throws Exception {
        assumeThat(run(directory, "--version").exitCode()).as("npx with Redocly CLI").isZero();
        Files.writeString(directory.resolve("openapi.json"), ServedDocument.get().toPrettyString());

        Outcome lint = run(directory, "lint", "openapi.json", "--extends=recommended-strict",
                // The licence is the author's business.
                "--skip-rule=info-license",
                // Health and version answer nothing but 200.
                "--skip-rule=operation-4xx-response",
                // Operations without authentication say nothing about it.
                "--skip-rule=security-defined");

        assertThat(lint.exitCode()).as(lint.output()).isZero();
    }

    private static Outcome run(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("npx", "--yes", System.getProperty("redocly.cli")));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
        try {
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "no answer within 3 minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        }
    }

    private record Outcome(int exitCode, String output) {
    }
}
