package io.framex.deployment.openapi;

import static io.framex.deployment.openapi.ServedDocument.names;
import static io.framex.deployment.openapi.ServedDocument.operation;
import static org.assertj.core.api.Assertions.assertThat;

import org.acme.BillingPlugin;
import org.acme.ShopPlugin;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.test.QuarkusUnitTest;

class OpenApiAuthorFilterTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopPlugin.class, BillingPlugin.class, ServedDocument.class,
                    AtBuild.class, AtStart.class, AtRequest.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "shop");

    @OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
    public static class AtBuild implements OASFilter {
        @Override
        public Operation filterOperation(Operation operation) {
            if ("shop_ShopPlugin_raw".equals(operation.getOperationId())) {
                operation.getResponses().addAPIResponse("500", OASFactory.createAPIResponse().description("Out of stock"));
            }
            return operation;
        }
    }

    @OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
    public static class AtStart implements OASFilter {
        @Override
        public void filterOpenAPI(OpenAPI document) {
            document.getInfo().setTitle("The shop");
            document.getInfo().setDescription("Buy here.");
        }
    }

    @OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
    public static class AtRequest implements OASFilter {
        @Override
        public Operation filterOperation(Operation operation) {
            return "shop_ShopPlugin_lines".equals(operation.getOperationId()) ? null : operation;
        }
    }

    @Test
    void authorsHaveTheLastWordOverOperations() {
        JsonNode document = ServedDocument.get();

        assertThat(operation(document, "get", "/api/v1/raw").at("/responses/500/description").asText())
                .isEqualTo("Out of stock");
        assertThat(document.at("/paths/~1api~1v1~1lines/get").isMissingNode()).isTrue();
    }

    @Test
    void theStatusFollowsTheAuthorsDescription() {
        JsonNode info = ServedDocument.get().path("info");

        assertThat(info.path("title").asText()).isEqualTo("The shop");
        assertThat(info.path("description").asText()).startsWith("Buy here.\n\n---\n\n**🟢 Runtime Status**");
    }

    @Test
    void inactivePluginsStayOut() {
        assertThat(names(ServedDocument.get().path("paths"))).doesNotContain("/api/v1/bills");
    }
}
