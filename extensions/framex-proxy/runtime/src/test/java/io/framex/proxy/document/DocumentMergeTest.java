package io.framex.proxy.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class DocumentMergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = """
            {"openapi":"3.1.0","paths":{"/ours":{"get":{"operationId":"read"}}},"components":{"schemas":{"Item":{"type":"string"}}}}""";

    @Test
    void renamesWhatIsTakenWithAllThatRefersToIt() throws Exception {
        JsonNode merged = merge("""
                {"openapi":"3.1.0","paths":{"/a":{"get":{"operationId":"read","responses":{"200":{"description":"d",
                "links":{"self":{"operationId":"read"},"hidden":{"operationId":"secret"}},
                "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item/properties/deep"}}}}}}},
                "/secret":{"get":{"operationId":"secret"}}},
                "components":{"schemas":{"Item":{"properties":{"deep":{"type":"string"}},
                "discriminator":{"propertyName":"k","mapping":{"i":"Item"}}}}}}""");
        JsonNode operation = merged.at("/paths/~1a/get");
        assertThat(operation.path("operationId").asText()).isEqualTo("read_2");
        assertThat(operation.at("/responses/200/links").toString()).isEqualTo("{\"self\":{\"operationId\":\"read_2\"}}");
        assertThat(operation.at("/responses/200/content/application~1json/schema/$ref").asText())
                .isEqualTo("#/components/schemas/Item_2/properties/deep");
        assertThat(merged.at("/components/schemas/Item_2/discriminator/mapping/i").asText()).isEqualTo("#/components/schemas/Item_2");
        assertThat(merged.toString()).doesNotContain("secret");
    }

    @Test
    void keepsWhatAuthorsCallLikeKeywords() throws Exception {
        JsonNode operation = merge("""
                {"openapi":"3.1.0","paths":{"/a":{"get":{"x-gone":1,"security":[{"k":[]}],"responses":{"200":{"description":"d",
                "headers":{"x-limit":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":{
                "properties":{"xml":{"type":"string"},"servers":{"type":"string"},"x-own":{"type":"string"}},
                "example":{"x-own":"<b>","description":"](","$ref":"http://elsewhere.example"}}}}}}}}}}""").at("/paths/~1a/get");
        assertThat(operation.has("x-gone") || operation.has("security")).isFalse();
        assertThat(operation.at("/responses/200/headers").has("x-limit")).isTrue();
        JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
        assertThat(schema.path("properties").fieldNames()).toIterable().containsExactly("xml", "servers", "x-own");
        assertThat(schema.path("example").toString()).isEqualTo("{\"x-own\":\"<b>\",\"description\":\"](\"}");
    }

    @Test
    void letsParametersOfAnOperationReplaceThoseOfItsPath() throws Exception {
        JsonNode parameters = merge("""
                {"openapi":"3.1.0","paths":{"/a":{"parameters":[{"$ref":"#/components/parameters/P"},{"name":"r","in":"query"}],
                "get":{"parameters":[{"name":"q","in":"query","required":true}]}}},
                "components":{"parameters":{"P":{"name":"q","in":"query"}}}}""").at("/paths/~1a/get/parameters");
        assertThat(parameters).extracting(parameter -> parameter.path("name").asText()).containsExactly("q", "r");
    }

    @Test
    void addsParametersOfThePathThatNothingDescribes() throws Exception {
        JsonNode parameters = merge("{\"openapi\":\"3.1.0\",\"paths\":{\"/a/{id}/{name}.json\":{\"parameters\":[{\"name\":\"id\",\"in\":\"path\"}],"
                + "\"get\":{}}}}").at("/paths/~1a~1{id}~1{name}.json/get/parameters");
        assertThat(parameters.toString()).isEqualTo("[{\"name\":\"id\",\"in\":\"path\"},"
                + "{\"name\":\"name\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"string\"}}]");
    }

    @Test
    void makesOlderSchemasModern() throws Exception {
        JsonNode schema = merge("""
                {"openapi":"3.0.3","paths":{"/a":{"get":{"responses":{"200":{"description":"d","content":{"a/b":{"schema":
                {"type":"string","nullable":true,"enum":["a"]}}}}}}}}}""").at("/paths/~1a/get/responses/200/content/a~1b/schema");
        assertThat(schema.toString()).isEqualTo("{\"type\":[\"string\",\"null\"],\"enum\":[\"a\",null]}");
    }

    @Test
    void keepsOfOlderReferencesNothingBesideAndExamplesOfSchemas() throws Exception {
        JsonNode operation = merge("""
                {"openapi":"3.0.3","paths":{"/a":{"get":{"parameters":[{"name":"q","in":"query","example":"e",
                "schema":{"type":"number","example":0,"maximum":5,"exclusiveMaximum":true,"minimum":1,"exclusiveMinimum":false}}],
                "responses":{"200":{"description":"d","content":{"a/b":{"example":{"nullable":true},"schema":
                {"$ref":"#/components/schemas/Other","nullable":true,"type":"string"}}}}}}}},
                "components":{"schemas":{"Other":{"type":"object","properties":{"example":{"type":"string"},"type":{"nullable":true}}}}}}""")
                .at("/paths/~1a/get");
        assertThat(operation.at("/parameters/0").toString()).isEqualTo("{\"name\":\"q\",\"in\":\"query\",\"example\":\"e\","
                + "\"schema\":{\"type\":\"number\",\"minimum\":1,\"exclusiveMaximum\":5,\"examples\":[0]}}");
        assertThat(operation.at("/responses/200/content/a~1b").toString()).isEqualTo(
                "{\"example\":{\"nullable\":true},\"schema\":{\"$ref\":\"#/components/schemas/Other\"}}");
    }

    @Test
    void understandsEscapedNamesOfComponents() throws Exception {
        JsonNode merged = merge("""
                {"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/a%20b~1c"}],
                "responses":{"200":{"description":"d","content":{"a/b":{"schema":{"anyOf":[
                {"$ref":"#/components/schemas/x~1y~0z%C3%BC/properties/a%20b"},{"$ref":"#/components/schemas/x%7E1y~0z%c3%bc"},
                {"$ref":"#/components/schemas/%zz"},{"$ref":"other.json#/components/schemas/Item"}]}}}}}},
                "parameters":[{"name":"q","in":"query","description":"hidden"}]}},
                "components":{"parameters":{"a b/c":{"$ref":"#/components/parameters/P"},"P":{"name":"q","in":"query"}},
                "schemas":{"x/y~zü":{"properties":{"a b":{"type":"string"}}}}}}""");
        JsonNode operation = merged.at("/paths/~1a/get");
        assertThat(operation.at("/responses/200/content/a~1b/schema/anyOf").toString()).isEqualTo(
                "[{\"$ref\":\"#/components/schemas/x_y_z_/properties/a%20b\"},{\"$ref\":\"#/components/schemas/x_y_z_\"},"
                        + "{\"description\":\"Not described\"},{\"description\":\"Not described\"}]");
        assertThat(operation.path("parameters").toString()).isEqualTo("[{\"$ref\":\"#/components/parameters/a_b_c\"}]");
        assertThat(merged.at("/components/schemas").has("x_y_z_")).isTrue();
    }

    @Test
    void leavesOutNumbersThatJsonDoesNotHave() throws Exception {
        JsonNode schema = merge("""
                {"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{"description":"d","content":{"a/b":{"schema":
                {"type":"number","maximum":1e999,"default":1.5,"enum":[-1e999,2]}}}}}}}}}""")
                .at("/paths/~1a/get/responses/200/content/a~1b/schema");
        assertThat(schema.toString()).isEqualTo("{\"type\":\"number\",\"default\":1.5,\"enum\":[2]}");
    }

    @Test
    void showsForeignTextAsText() throws Exception {
        String text = merge("""
                {"openapi":"3.1.0","paths":{"/a":{"get":{"description":"<script>x</script> [a](javascript:b) [c]\\n\\n[c]: javascript:d"}}}}""")
                .at("/paths/~1a/get/description").asText();
        assertThat(text).doesNotContain("<").doesNotContain("](").doesNotContain("]:");
    }

    @Test
    @Timeout(5)
    void takesDocumentsOfTenThousandOperations() throws Exception {
        StringBuilder paths = new StringBuilder("{\"openapi\":\"3.1.0\",\"paths\":{");
        String operation = "{\"operationId\":\"same\",\"description\":\"" + "d".repeat(400) + "\"}";
        for (int i = 0; i < 10_000; i++) {
            paths.append(i == 0 ? "" : ",").append("\"/p").append(i).append("\":{\"get\":").append(operation).append('}');
        }
        JsonNode merged = merge(paths.append("}}").toString());
        assertThat(merged.path("paths")).hasSize(10_001);
        assertThat(merged.path("paths").findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    @Timeout(5)
    void doesNotFollowEndlessReferences() throws Exception {
        JsonNode operation = merge("{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\"requestBody\":{\"$ref\":\"#"
                + "/".repeat(2_000_000) + "\"}}}}}").at("/paths/~1a/get");
        assertThat(operation.path("requestBody").has("$ref")).isFalse();
    }

    private static JsonNode merge(String foreign) throws Exception {
        ObjectNode document = (ObjectNode) JSON.readTree(OURS);
        new DocumentMerge(document, JSON.readTree(foreign), "http://a.example")
                .add((method, path) -> !path.equals("/secret"));
        return document;
    }
}
