package io.framex.runtime.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.framex.runtime.access.ProtectedPaths;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class ActiveDocumentTest {

    private static final String DOCUMENT = """
            {"components": {"schemas": {
                "Shared": {"type": "string"},
                "OfFoo": {"properties": {"next": {"$ref": "#/components/schemas/OfFoo"}, "x": {"$ref": "#/components/schemas/Deep~1Foo"}}},
                "Deep/Foo": {"type": "string"},
                "OfBar": {"discriminator": {"mapping": {"a": "BarA", "b": "#/components/schemas/BarB"}}},
                "BarA": {}, "BarB": {}, "Nobodys": {}},
              "responses": {
                "Failed": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Shared"}}}},
                "Unused": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Nobodys"}}}}},
              "securitySchemes": {"key": {"type": "apiKey"}}},
             "paths": {
              "/foo": {"get": {"x-framex-plugin": "foo", "tags": ["foo", "shared"], "responses": {
                  "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/OfFoo"}}}},
                  "500": {"$ref": "#/components/responses/Failed"}}}},
              "/both": {"parameters": [],
                "get": {"x-framex-plugin": "foo", "tags": ["foo"]},
                "post": {"x-framex-plugin": "bar", "tags": ["shared"], "requestBody": {"content": {"application/json":
                  {"schema": {"$ref": "#/components/schemas/OfBar"}}}}}},
              "/own": {"get": {"tags": ["own"]}}},
             "tags": [{"name": "own", "description": "Mine"}, {"name": "foo", "description": "Said by the author"},
                      {"name": "stale"}],
             "info": {"title": "T"}, "openapi": "3.1.0"}""";

    @Test
    void keepsTheOperationsOfActivePluginsAndOfTheApplication() throws Exception {
        JsonNode document = narrowed("foo");

        assertThat(document.path("paths").fieldNames()).toIterable().containsExactly("/foo", "/both", "/own");
        assertThat(document.at("/paths/~1both").fieldNames()).toIterable().containsExactly("parameters", "get");
    }

    @Test
    void dropsPathsOfInactivePluginsOnly() throws Exception {
        JsonNode document = narrowed("bar");

        assertThat(document.path("paths").fieldNames()).toIterable().containsExactly("/both", "/own");
    }

    @Test
    void keepsTheComponentsThatAreLedToAlsoInCircles() throws Exception {
        JsonNode components = narrowed("foo").path("components");

        assertThat(components.path("schemas").fieldNames()).toIterable().containsExactly("Shared", "OfFoo", "Deep/Foo");
        assertThat(components.path("responses").fieldNames()).toIterable().containsExactly("Failed");
        assertThat(components.path("securitySchemes").fieldNames()).toIterable().containsExactly("key");
    }

    @Test
    void followsDiscriminators() throws Exception {
        JsonNode components = narrowed("bar").path("components");

        assertThat(components.path("schemas").fieldNames()).toIterable().containsExactly("OfBar", "BarA", "BarB");
        assertThat(components.has("responses")).isFalse();
    }

    @Test
    void describesTheTagsOfActivePlugins() throws Exception {
        JsonNode tags = narrowed("bar", "foo").path("tags");

        assertThat(tags.findValuesAsText("name")).containsExactly("shared", "foo", "own");
        assertThat(tags.at("/0/description").asText()).contains("The bar plugin").contains("---").contains("The foo plugin");
        assertThat(tags.at("/1/description").asText()).isEqualTo("Said by the author");
        assertThat(tags.at("/2/description").asText()).isEqualTo("Mine");
    }

    @Test
    void saysNothingOfInactivePlugins() throws Exception {
        JsonNode document = narrowed("bar");

        assertThat(document.path("tags").findValuesAsText("name")).containsExactly("shared", "own");
        assertThat(document.toString()).doesNotContain("foo", "Foo");
    }

    @Test
    void startsWithWhatReadersLookForFirst() throws Exception {
        assertThat(narrowed("foo").fieldNames()).toIterable()
                .containsExactly("openapi", "info", "tags", "paths", "components");
    }

    @Test
    void survivesADocumentWithoutAnything() throws Exception {
        assertThat(ActiveDocument.of(new ObjectMapper().createObjectNode(), List.of(), ProtectedPaths.NONE).path("tags")).isEmpty();
    }

    private static JsonNode narrowed(String... plugins) throws Exception {
        ObjectNode document = (ObjectNode) new ObjectMapper().readTree(DOCUMENT);
        return ActiveDocument.of(document, List.of(plugins).stream().map(Plugins::named).toList(),
                ProtectedPaths.NONE);
    }
}
