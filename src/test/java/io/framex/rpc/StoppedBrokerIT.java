package io.framex.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.path.json.JsonPath;

/** A broker that is stopped lets nobody wait for an answer that does not come. */
class StoppedBrokerIT {

    private static final String BLOCKING = """
            {"app_name": "slow", "func_name": "f", "destination": "bob@example.com", "blocking": true, "timeout": 60}""";

    @TempDir
    Path folder;

    private static CompletableFuture<HttpResponse<String>> inBackground(BrokerProcess broker, String method, String path,
            String body) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return broker.call(method, path, body);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Test
    void pollsEndEmptyAndBlockingSendersGetTheId() throws Exception {
        BrokerProcess broker = BrokerProcess.start(folder);
        String leased = broker.call("GET", "/rpc/inbox/slow", "").body();
        assertThat(leased).isEqualTo("{\"requests\":[]}");
        CompletableFuture<HttpResponse<String>> sender = inBackground(broker, "POST", "/rpc/send", BLOCKING);
        Awaitility.await().until(() -> broker.call("GET", "/rpc/inbox/slow?max=1", "").body().contains("\"attempt\":1"));
        CompletableFuture<HttpResponse<String>> poll = inBackground(broker, "GET", "/rpc/inbox/slow?wait=60", "");
        Awaitility.await().during(Duration.ofMillis(200)).until(() -> !poll.isDone() && !sender.isDone());

        broker.terminate();

        assertThat(poll.join().body()).isEqualTo("{\"requests\":[]}");
        JsonPath status = JsonPath.from(sender.join().body());
        assertThat(status.getString("status")).isEqualTo("processing");
        broker.close();
    }
}
