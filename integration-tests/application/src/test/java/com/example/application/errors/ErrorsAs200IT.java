package com.example.application.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

/** {@code server.errors_as_200}: what clients of Python FrameX expect. */
class ErrorsAs200IT {

    private static FrameXProcess server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = FrameXProcess.start("""
                load_plugins = ["orders"]

                [server]
                errors_as_200 = true
                """).awaitReady();
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void putsTheStatusOfAnHttpErrorIntoTheBody() {
        var reply = client.get("/api/v1/failures/meant");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("status").intValue()).isEqualTo(409);
    }

    @Test
    void doesSoForUnknownPathsAndMethodsBelowApi() {
        var unknown = client.get("/api/v1/nothing");
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.json().get("status").intValue()).isEqualTo(404);
        var method = client.send("DELETE", "/api/v1/results/number", BodyPublishers.noBody());
        assertThat(method.status()).isEqualTo(200);
        assertThat(method.json().get("status").intValue()).isEqualTo(405);
    }

    @Test
    void keepsTheStatusOutsideApi() {
        assertThat(client.get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void keepsValidationAt422() {
        var reply = client.get("/api/v1/presence/required");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("message").textValue()).isEqualTo("unexpected code");
        assertThat(reply.json().at("/data/detail")).hasSize(3);
    }

    @Test
    void keepsUnhandledFailuresAt500() {
        client.get("/api/v1/failures/blocking").isError(500, "FX-500-INTERNAL");
    }

    @Test
    void answersAnErrorEventOnStreams() {
        var reply = client.get("/api/v1/streams/fails_before");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("Content-Type")).startsWith("text/event-stream");
        assertThat(reply.body()).startsWith("event: error\ndata: {\"status\": 500, \"message\": \"").doesNotContain("secret");
    }
}
