package com.example.application.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

class RoutingErrorsIT {

    private static final int LIMIT = 64 * 1024;

    private final Client client = SharedServer.client();

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/nothing", "/api/v1/orders/7/nothing", "/api/v1/ORDERS/7", "/api"})
    void answersAnUnknownPath(String path) {
        client.get(path).isError(404, "FX-404-ROUTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH"})
    void answersThePathOfAnInactivePluginAsUnknown(String method) {
        client.send(method, "/api/v1/echo?message=x", BodyPublishers.noBody()).isError(404, "FX-404-ROUTE");
    }

    @Test
    void namesTheAllowedMethods() {
        var reply = client.send("PATCH", "/api/v1/orders/7/lines/LOW", BodyPublishers.noBody())
                .isError(405, "FX-405-METHOD");
        assertThat(reply.header("Allow")).contains("GET").contains("DELETE");
    }

    @Test
    void refusesABodyThatSaysItIsTooLarge() {
        client.postJson("/api/v1/bodies/tree", "\"" + "x".repeat(LIMIT) + "\"").isError(413, "FX-413-BODY");
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        byte[] body = ("\"" + "x".repeat(LIMIT * 2) + "\"").getBytes();
        client.send("POST", "/api/v1/bodies/tree", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type", "application/json").isError(413, "FX-413-BODY");
    }

    @Test
    void acceptsABodyUpToTheLimit() {
        assertThat(client.postJson("/api/v1/bodies/tree", "\"" + "x".repeat(LIMIT - 2) + "\"").status()).isEqualTo(200);
    }
}
