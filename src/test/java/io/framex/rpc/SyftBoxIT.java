package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;

/** The distribution puts requests into the folder of SyftBox and takes answers from it. */
class SyftBoxIT {

    @TempDir
    Path folder;

    @Test
    void anApplicationAnswersByFiles() throws Exception {
        Path rpc = Files.createDirectories(folder.resolve("datasites/bob@example.com/app_data/calculator/rpc"));
        Files.writeString(folder.resolve("config.toml"), """
                [plugins.rpc]
                store = "memory"
                [plugins.rpc.syftbox]
                datasites = "datasites"
                email = "alice@example.com"
                poll_interval = "10ms"
                """);
        try (BrokerProcess broker = BrokerProcess.start(folder)) {
            CompletableFuture<JsonPath> answer = CompletableFuture.supplyAsync(() -> send(broker));
            Path request = Awaitility.await().ignoreExceptions().until(() -> {
                try (Stream<Path> files = Files.list(rpc.resolve("add/alice@example.com"))) {
                    return files.filter(file -> file.toString().endsWith(".request")).findFirst().orElse(null);
                }
            }, found -> found != null);
            String id = JsonPath.from(request.toFile()).getString("id");
            assertThat(request).hasFileName(id + ".request");
            Files.writeString(request.resolveSibling(id + ".response"), "{\"id\":\"" + id + "\",\"status_code\":200,\"body\":\""
                    + Base64.getEncoder().encodeToString("{\"sum\":3}".getBytes()) + "\"}");

            assertThat(answer.join().getString("status")).isEqualTo("completed");
            assertThat(answer.join().getInt("result.sum")).isEqualTo(3);
            assertThat(rpc.resolve("add/alice@example.com")).isEmptyDirectory();
        }
    }

    private static JsonPath send(BrokerProcess broker) {
        try {
            return JsonPath.from(broker.call("POST", "/rpc/send", """
                    {"app_name": "calculator", "func_name": "add", "params": {"a": 1, "b": 2}, "blocking": true, "timeout": 20,
                     "destination": "syft://bob@example.com/app_data/calculator/rpc/add"}""").body());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
