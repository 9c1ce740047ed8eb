package io.framex.deployment.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.acme.BillingPlugin;
import org.acme.ShopPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.runtime.access.ProtectedPaths;
import io.framex.runtime.catalog.CompiledPlugins;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.openapi.OpenApiDocuments;
import io.framex.runtime.openapi.OpenApiFormat;
import io.quarkus.test.QuarkusUnitTest;

class OpenApiRenderTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopPlugin.class, BillingPlugin.class, ServedDocument.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "shop");

    @Test
    void rendersWhatAServerWithThesePluginsServesButItsStatus() {
        JsonNode rendered = ServedDocument.parse(OpenApiDocuments.render(plugin("shop"), ProtectedPaths.NONE, OpenApiFormat.JSON));

        ObjectNode served = (ObjectNode) ServedDocument.get();
        ((ObjectNode) served.path("info")).remove("description");
        assertThat(rendered).isEqualTo(served);
    }

    @Test
    void rendersOtherSelections() {
        assertThat(OpenApiDocuments.render(plugin("billing"), ProtectedPaths.NONE, OpenApiFormat.YAML))
                .contains("/api/v1/bills:").doesNotContain("shop");
    }

    private static List<PluginDescriptor> plugin(String name) {
        return List.of(CompiledPlugins.catalog().find(name).orElseThrow());
    }
}
