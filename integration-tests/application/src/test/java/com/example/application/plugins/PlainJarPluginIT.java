package com.example.application.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.example.application.server.Client;
import com.example.application.server.SharedServer;

/** Team library's plugin comes in a jar with nothing but classes. */
class PlainJarPluginIT {

    private final Client client = SharedServer.client();

    @Test
    void isServed() {
        assertThat(client.get("/api/v1/books/1").data().get("title").textValue()).isEqualTo("Der Prozeß");
        assertThat(client.get("/api/v1/books?year=1925").data()).hasSize(1);
        assertThat(client.get("/api/v1/books?year=1").data()).isEmpty();
    }

    @Test
    void takesABody() {
        assertThat(client.postJson("/api/v1/books", "{\"isbn\":\"2\",\"title\":\"Amerika\",\"year\":1927}").data())
                .hasToString("{\"isbn\":\"2\",\"title\":\"Amerika\",\"year\":1927}");
    }

    @Test
    void streams() {
        assertThat(client.get("/api/v1/books/1/read").body()).contains("{\"content\": \" mußte\"}").endsWith("data: {}\n\n");
    }

    @Test
    void hasFurtherClasses() {
        assertThat(client.get("/api/v1/catalogue/size").data().intValue()).isEqualTo(1);
    }

    @Test
    void wasStarted() {
        assertThat(SharedServer.process().output()).contains("library opened");
    }

    @Test
    void isInTheStartLog() {
        assertThat(SharedServer.process().output())
                .contains("Found plugin HTTP API \"/api/v1/books\" from plugin(library)")
                .contains("Found plugin HTTP API \"/api/v1/scalars/custom\" from plugin(orders)");
    }
}
