package io.framex.deployment.openapi;

import static io.framex.deployment.openapi.ServedDocument.names;
import static io.framex.deployment.openapi.ServedDocument.operation;
import static io.framex.deployment.openapi.ServedDocument.schemaOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.acme.ShopPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.QuarkusUnitTest;

class OpenApiStreamTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopPlugin.class, ServedDocument.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "shop");

    @Test
    void describesTheEventsOfFrameXStreams() {
        JsonNode document = ServedDocument.get();

        JsonNode events = operation(document, "get", "/api/v1/events");

        assertThat(names(events.at("/responses/200/content"))).containsExactly("text/event-stream");
        assertThat(schemaOf(document, events).path("oneOf")).extracting(event -> event.at("/properties/event/const").asText())
                .containsExactly("message_chunk", "finish", "error", "debug");
    }

    @Test
    void describesTextAsText() {
        JsonNode document = ServedDocument.get();

        JsonNode lines = operation(document, "get", "/api/v1/lines");

        assertThat(names(lines.at("/responses/200/content"))).containsExactly("text/event-stream");
        assertThat(schemaOf(document, lines).path("type").asText()).isEqualTo("string");
    }

    @Test
    void describesOtherItemsByTheirType() {
        JsonNode document = ServedDocument.get();

        JsonNode changes = operation(document, "get", "/api/v1/changes");

        assertThat(names(changes.at("/responses/200/content"))).containsExactly("text/event-stream");
        assertThat(changes.at("/responses/200/content/text~1event-stream/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Article");
    }
}
