package io.framex.deployment.openapi;

import static io.framex.deployment.openapi.ServedDocument.names;
import static io.framex.deployment.openapi.ServedDocument.operation;
import static io.framex.deployment.openapi.ServedDocument.operations;
import static io.framex.deployment.openapi.ServedDocument.resolve;
import static io.framex.deployment.openapi.ServedDocument.schemaOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.acme.ShopPlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.framex.runtime.ProductVersion;
import io.quarkus.test.QuarkusUnitTest;

class OpenApiDocumentTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(ShopPlugin.class, ServedDocument.class))
            .overrideRuntimeConfigKey("framex.load_plugins", "shop");

    @Test
    void saysWhatItIs() {
        JsonNode document = ServedDocument.get();

        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/info/title").asText()).isEqualTo("FrameX API");
        assertThat(document.at("/info/version").asText()).isEqualTo(ProductVersion.current()).matches("\\d+\\.\\d+\\..+");
    }

    @Test
    void callsOperationsAfterPluginClassAndMethod() {
        JsonNode document = ServedDocument.get();

        assertThat(operation(document, "get", "/api/v1/articles/{id}").path("operationId").asText())
                .isEqualTo("shop_ShopPlugin_findArticle");
        assertThat(operations(document)).extracting(operation -> operation.path("operationId").asText())
                .doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void describesThePluginInItsTag() {
        JsonNode document = ServedDocument.get();

        assertThat(document.at("/tags/0/name").asText()).isEqualTo("shop");
        assertThat(document.at("/tags/0/description").asText()).contains("Sells things", "The shop team", "1.2.0",
                "(https://example.com/shop)");
        assertThat(operation(document, "get", "/api/v1/raw").path("tags")).extracting(JsonNode::asText)
                .containsExactly("shop");
    }

    @Test
    void describesOperations() {
        JsonNode document = ServedDocument.get();

        JsonNode described = operation(document, "post", "/api/v1/articles");
        assertThat(described.path("summary").asText()).isEqualTo("Store an article");
        assertThat(described.path("description").asText()).isEqualTo("Replaces it, too.");
        JsonNode plain = operation(document, "get", "/api/v1/articles/{id}");
        assertThat(plain.path("summary").asText()).isEqualTo("Find article");
        assertThat(plain.has("description")).isFalse();
    }

    @Test
    void typesTheEnvelope() {
        JsonNode document = ServedDocument.get();

        JsonNode envelope = schemaOf(document, operation(document, "get", "/api/v1/articles/{id}"));
        assertThat(names(envelope.path("properties"))).containsExactly("status", "message", "timestamp", "data");
        assertThat(envelope.path("required")).extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("status", "message", "timestamp");
        JsonNode article = resolve(document, envelope.at("/properties/data"));
        assertThat(names(article.path("properties"))).containsExactlyInAnyOrder("id", "name", "tags");
        assertThat(resolve(document, article.at("/properties/tags/items")).at("/properties/text/type").asText())
                .isEqualTo("string");
    }

    @Test
    void showsRawResultsAsTheyAre() {
        JsonNode document = ServedDocument.get();

        assertThat(names(schemaOf(document, operation(document, "get", "/api/v1/raw")).path("properties")))
                .containsExactly("text");
    }

    @Test
    void tellsRequiredParametersFromOptionalOnes() {
        JsonNode document = ServedDocument.get();

        JsonNode parameters = operation(document, "get", "/api/v1/articles/{id}").path("parameters");
        assertThat(parameters).anySatisfy(parameter -> {
            assertThat(parameter.path("name").asText()).isEqualTo("id");
            assertThat(parameter.path("in").asText()).isEqualTo("path");
            assertThat(parameter.path("required").asBoolean()).isTrue();
            assertThat(parameter.at("/schema/type").asText()).isEqualTo("integer");
        }).anySatisfy(parameter -> {
            assertThat(parameter.path("name").asText()).isEqualTo("language");
            assertThat(parameter.path("required").asBoolean()).isFalse();
        }).hasSize(2);
        assertThat(operation(document, "get", "/api/v1/raw").at("/parameters/0/required").asBoolean()).isTrue();
        assertThat(operation(document, "post", "/api/v1/articles").at("/requestBody/required").asBoolean()).isTrue();
    }

    @Test
    void holdsWhatEveryServerAnswersAndNoPages() {
        JsonNode document = ServedDocument.get();

        assertThat(operation(document, "get", "/ping").path("tags")).extracting(JsonNode::asText).containsExactly("system");
        assertThat(names(document.path("paths"))).contains("/health", "/version")
                .noneMatch(path -> path.startsWith("/q/") || path.startsWith("/docs") || path.startsWith("/redoc")
                        || path.contains("openapi") || path.startsWith("/metrics"));
    }

    @Test
    void refersOnlyToWhatItHolds() {
        JsonNode document = ServedDocument.get();

        List<String> references = document.findValuesAsText("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference).isFalse());
    }

    @Test
    void holdsNothingThatIsNotReferredTo() {
        JsonNode document = ServedDocument.get();

        List<String> references = document.findValuesAsText("$ref");

        assertThat(names(document.at("/components/schemas"))).isNotEmpty()
                .allSatisfy(name -> assertThat(references).contains("#/components/schemas/" + name))
                .noneMatch(name -> name.startsWith("EventStream"));
    }
}
