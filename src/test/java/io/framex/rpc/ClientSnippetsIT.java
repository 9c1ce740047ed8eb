package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets in Python and JavaScript of the guide to the broker work as they stand there: one answers what the other asks. */
class ClientSnippetsIT {

    private static final Path GUIDE = Path.of("../docs/guides/rpc-broker.md");

    @TempDir
    Path folder;

    @Test
    void oneAnswersWhatTheOtherAsks() throws Exception {
        String python = List.of("/usr/local/lib/framex-tools/bin/python3", "python3").stream()
                .filter(candidate -> works(candidate, "-c", "import httpx")).findFirst().orElse(null);
        assumeThat(python).as("a Python with httpx, which .ci/setup installs").isNotNull();
        assumeThat(works("node", "-e", "fetch")).as("Node.js 18 or newer").isTrue();
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            Process answering = start(broker, "python", "answer.py", python);
            Awaitility.await("it polls")
                    .until(() -> broker.call("GET", "/metrics", "").body().contains("rpc_waiting 1.0"));
            Process asking = start(broker, "javascript", "ask.mjs", "node");

            assertThat(output(asking)).isEqualTo("completed 8\n");
            assertThat(output(answering)).isEmpty();
            assertThat(answering.waitFor()).isZero();
        }
    }

    private Process start(BrokerProcess broker, String language, String file, String program) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertThat(block.find()).isTrue();
        Path script = Files.writeString(folder.resolve(file),
                block.group(1).replace("http://localhost:8080", broker.uri().toString()));
        return new ProcessBuilder(program, script.toString()).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
