package io.framex.deployment.openapi;

import static io.framex.deployment.openapi.ServedDocument.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.acme.BillingPlugin;
import org.acme.ShopPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.QuarkusUnitTest;

class OpenApiSelectionTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopPlugin.class, BillingPlugin.class, ServedDocument.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "billing");

    @Test
    void holdsActivePluginsOnly() {
        JsonNode document = ServedDocument.get();

        assertThat(names(document.path("paths"))).contains("/api/v1/bills", "/api/v1/articles")
                .doesNotContain("/api/v1/articles/{id}", "/api/v1/raw", "/api/v1/events", "/api/v1/echo");
        assertThat(names(document.at("/paths/~1api~1v1~1articles"))).containsExactly("delete");
        assertThat(document.path("tags")).extracting(tag -> tag.path("name").asText()).containsExactly("billing", "system");
        assertThat(names(document.at("/components/schemas"))).contains("Bill", "Position")
                .doesNotContain("Article", "Tag", "StreamEvent");
    }

    @Test
    void givesNoHintOfInactivePlugins() {
        assertThat(ServedDocument.get().toString()).doesNotContainIgnoringCase("shop").doesNotContain("Sells things");
    }
}
