package io.framex.rpc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.framex.rpc.client.RpcClient;

/** A client whose brokers are busy asks again after the time that they name. */
class ClientPauseTest {

    private final List<Long> asked = new ArrayList<>();

    private HttpServer broker;

    @BeforeEach
    void start() throws IOException {
        broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        broker.createContext("/", exchange -> {
            asked.add(System.nanoTime());
            boolean busy = asked.size() == 1;
            byte[] answer = (busy ? "{\"detail\": \"busy\"}" : """
                    {"id": "1", "func_name": "f", "status": "pending", "result": null, "error": null,
                     "created_at": "2026-01-01T00:00:00Z", "completed_at": null}""").getBytes(StandardCharsets.UTF_8);
            if (busy) {
                exchange.getResponseHeaders().add("Retry-After", "1");
            }
            exchange.sendResponseHeaders(busy ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        broker.start();
    }

    @AfterEach
    void stop() {
        broker.stop(0);
    }

    @Test
    void isThatOfRetryAfter() {
        RpcClient client = RpcClient.at("http://127.0.0.1:" + broker.getAddress().getPort()).build();

        assertThat(client.status("1").id()).isEqualTo("1");

        assertThat(asked).hasSize(2);
        assertThat(Duration.ofNanos(asked.get(1) - asked.get(0))).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
}
