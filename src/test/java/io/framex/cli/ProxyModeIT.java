package io.framex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.framex.proxy.testing.LocalServer;

/** The proxy as the README of Python FrameX sets it up, in front of a service that is not there at first, is killed and comes back. */
class ProxyModeIT {

    @TempDir
    Path folder;

    private record Curl(int exitCode, String output) {

        static Curl run(String... arguments) throws IOException, InterruptedException {
            List<String> line = new ArrayList<>(List.of("curl", "--silent", "--max-time", "20", "--no-buffer"));
            line.addAll(List.of(arguments));
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Curl(process.waitFor(), output);
        }

        static boolean isThere() {
            try {
                return run("--version").exitCode == 0;
            } catch (IOException notThere) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    @Test
    void routesUploadsAndStreamsOutliveTheUpstream() throws Exception {
        Assumptions.assumeTrue(PythonService.python().isPresent(), "needs Python with FastAPI, see .ci/setup");
        Assumptions.assumeTrue(Curl.isThere(), "needs curl");
        String python = PythonService.python().get();
        Path file = Files.writeString(folder.resolve("upload.txt"), "0123456789".repeat(100_000));
        try (ReadmeProxy proxy = ReadmeProxy.start(folder)) {
            proxy.doesNotKnow("/tagged");
            Process stream;
            try (LocalServer upstream = PythonService.fastApi(python, proxy.upstreamPort())) {
                proxy.forwards("/tagged");
                assertThat(Curl.run(proxy.url() + "/items/%E5%8E%9F?q=a&q=b").output())
                        .isEqualTo("{\"id\":\"原\",\"q\":[\"a\",\"b\"],\"trace\":null,\"session\":null}");
                assertThat(Curl.run("--form", "note=n", "--form", "file=@" + file, proxy.url() + "/files").output())
                        .contains("\"name\":\"upload.txt\"", "\"size\":1000000");
                assertThat(Curl.run("--data-binary", "@" + file, "--header", "Transfer-Encoding: chunked", proxy.url() + "/chunks").output())
                        .contains("\"size\":1000000");
                assertThat(Curl.run(proxy.url() + "/events?count=3").output()).isEqualTo("data: 0\n\ndata: 1\n\ndata: 2\n\n");
                assertThat(Curl.run(proxy.url() + "/api/v1/openapi.json").output()).contains("\"/items/{item_id}\"",
                        "proxy(" + URI.create(upstream.url()) + ")");
                stream = new ProcessBuilder("curl", "--silent", "--max-time", "20", "--no-buffer", proxy.url() + "/endless").start();
                assertThat(stream.getInputStream().readNBytes(12)).isEqualTo("data: tick\n\n".getBytes(StandardCharsets.US_ASCII));
            }
            stream.getInputStream().readAllBytes();
            assertThat(stream.waitFor()).as("curl notices that the stream broke off").isEqualTo(18);
            proxy.misses("/tagged");
            try (LocalServer again = PythonService.fastApi(python, proxy.upstreamPort())) {
                proxy.forwards("/tagged");
                assertThat(Curl.run(proxy.url() + "/tagged").output()).isEqualTo("tagged");
                assertThat(again.process().isAlive()).isTrue();
            }
        }
    }
}
