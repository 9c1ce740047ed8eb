package com.example.application.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

class FailuresIT {

    private final Client client = SharedServer.client();

    @ParameterizedTest
    @ValueSource(strings = {"blocking", "uni", "uni_thrown", "stage", "checked", "error"})
    void hidesWhatFailed(String path) {
        var reply = client.get("/api/v1/failures/" + path).isError(500, "FX-500-INTERNAL");
        assertThat(reply.body()).doesNotContain("secret").doesNotContain("Exception").doesNotContain("com.example");
    }

    @Test
    void passesAStatusThatThePluginMeant() {
        var reply = client.get("/api/v1/failures/meant").isError(409, "FX-409-PLUGIN");
        assertThat(reply.json().get("message").textValue()).contains("order 7 is closed");
    }

    @Test
    void writesAProblemWhereTheClientAsksForIt() {
        var reply = client.get("/api/v1/presence/required", "Accept", "application/problem+json");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        List<String> names = new ArrayList<>();
        reply.json().fieldNames().forEachRemaining(names::add);
        assertThat(names).contains("type", "title", "status", "detail");
        assertThat(reply.json().get("status").intValue()).isEqualTo(422);
    }

    @Test
    void writesAProblemForAnUnknownPath() {
        var reply = client.get("/api/v1/nothing", "Accept", "application/problem+json");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void keepsServingAfterAFailure() {
        client.get("/api/v1/failures/error");
        assertThat(client.get("/api/v1/results/number").data().intValue()).isEqualTo(42);
    }
}
