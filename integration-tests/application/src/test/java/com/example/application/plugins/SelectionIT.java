package com.example.application.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.example.application.server.Client;
import com.example.application.server.FrameXProcess;

class SelectionIT {

    @Test
    void takesNamesFromTheCommandLineBeforeTheFile() {
        try (FrameXProcess server = FrameXProcess.start("load_plugins = [\"library\"]", "--load-plugins", "orders",
                "--load-builtin-plugins", "echo").awaitReady()) {
            Client client = new Client(server);
            assertThat(client.get("/api/v1/orders/7").data().get("id").intValue()).isEqualTo(7);
            assertThat(client.get("/api/v1/echo?message=hi").data().textValue()).isEqualTo("hi");
            client.get("/api/v1/books/1").isError(404, "FX-404-ROUTE");
            assertThat(client.get("/api/v1/openapi.json").body()).contains("/api/v1/orders/{id}").doesNotContain("/books");
            assertThat(server.output()).doesNotContain("library opened");
        }
    }

    @Test
    void stopsThePluginsThatItStarted() {
        FrameXProcess server = FrameXProcess.start("load_plugins = [\"com.example.library\"]").awaitReady();
        server.close();
        assertThat(server.output()).contains("library opened").contains("library closed");
    }

    @Test
    void refusesAnUnknownNameAndListsWhatIsThere() {
        FrameXProcess server = FrameXProcess.start("load_plugins = [\"librarian\"]");
        assertThat(server.awaitExit()).isEqualTo(1);
        assertThat(server.output()).contains("librarian").contains("library").contains("orders").doesNotContain("\tat ");
    }
}
