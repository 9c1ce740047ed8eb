package io.framex.proxy.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents like the largest public ones, and worse. */
class NastyDocumentTest {

    private static final int LIMIT = 16 << 20;

    @Test
    @Timeout(10)
    void tenThousandOperationsWithDeepAndCircularSchemas() {
        StringBuilder text = new StringBuilder("{\"openapi\":\"3.0.3\",\"paths\":{");
        for (int i = 0; i < 5_000; i++) {
            String operation = ("{\"operationId\":\"o%d\",\"description\":\"%s\",\"parameters\":[{\"name\":\"id\",\"in\":\"path\","
                    + "\"required\":true,\"schema\":{\"type\":\"string\"}}],\"responses\":{\"200\":{\"description\":\"d\",\"content\":"
                    + "{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/S%d\"}}}}}}")
                    .formatted(i, "d".repeat(300), i);
            text.append("\"/p").append(i).append("/{id}\":{\"get\":").append(operation).append(",\"put\":").append(operation)
                    .append("},");
        }
        text.append("\"/last\":{}},\"components\":{\"schemas\":{");
        for (int i = 0; i < 5_000; i++) {
            text.append("\"S").append(i).append("\":{\"properties\":{\"next\":{\"$ref\":\"#/components/schemas/S").append((i + 1) % 5_000)
                    .append("\"}}},");
        }
        text.append("\"Deep\":").append("{\"items\":".repeat(150)).append("{}").append("}".repeat(150)).append("}}}");
        byte[] document = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(document).hasSizeGreaterThan(5_000_000);
        assertThat(UpstreamDocument.read(document, 20_000, LIMIT).operations()).hasSize(10_000);
    }

    @Test
    @Timeout(10)
    void aliasesThatMultiply() {
        StringBuilder text = new StringBuilder("openapi: 3.1.0\na0: &a0 {get: {}}\n");
        for (int i = 1; i < 40; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
        }
        UpstreamDocument document = UpstreamDocument.read((text + "paths: {/a: {get: {x: *a39}}, /b: *a0}\n")
                .getBytes(StandardCharsets.UTF_8), 20_000, LIMIT);
        assertThat(document.operations()).extracting(Object::toString).containsExactly("GET /a");
        assertThat(document.tree().toString()).hasSizeLessThan(100);
    }

    @Test
    void numbersThatAreNoneInYaml() {
        UpstreamDocument document = UpstreamDocument.read(
                "openapi: 3.1.0\npaths: {/a: {get: {x: .nan, y: -.inf, z: [1, .INF, 2.5], s: '.nan', w: +.inf}}}\n"
                        .getBytes(StandardCharsets.UTF_8), 20_000, LIMIT);
        assertThat(document.tree().at("/paths/~1a/get").toString()).isEqualTo("{\"z\":[1,2.5],\"s\":\".nan\"}");
        assertThat(document.otherNumbers()).isEqualTo(4);
    }

    @Test
    void numbersBeyondAllBounds() {
        UpstreamDocument document = UpstreamDocument.read("{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\"x\":1e999,\"y\":1}}}}"
                .getBytes(StandardCharsets.UTF_8), 20_000, LIMIT);
        assertThat(document.tree().at("/paths/~1a/get").toString()).isEqualTo("{\"y\":1}");
        assertThat(document.otherNumbers()).isEqualTo(1);
    }

    @Test
    void pathsThatAreThereTwice() {
        UpstreamDocument document = UpstreamDocument.read(
                "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{}}},\"paths\":{\"/b\":{\"get\":{}},\"/b\":{\"put\":{}}}}"
                        .getBytes(StandardCharsets.UTF_8), 20_000, LIMIT);
        assertThat(document.operations()).extracting(Object::toString).as("what is shown is what is served")
                .containsExactly("PUT /b");
        assertThat(document.tree().at("/paths/~1b/put").isObject()).isTrue();
    }
}
