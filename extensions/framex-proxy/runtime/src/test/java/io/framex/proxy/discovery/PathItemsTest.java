package io.framex.proxy.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that say only where they are described. */
class PathItemsTest {

    private static UpstreamDocument read(String text) {
        return UpstreamDocument.read(text.getBytes(StandardCharsets.UTF_8), 20_000, 16 << 20);
    }

    private static List<String> operations(String text) {
        return read(text).operations().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = { "3.0.3", "3.1.0" })
    void chainsAreFollowed(String version) {
        UpstreamDocument document = read("""
                {"openapi":"%s","paths":{"/first":{"$ref":"#/components/pathItems/a%%20b~1c"},
                "/second/{id}":{"$ref":"#/paths/~1first","get":{"summary":"own"}},"/third":{"$ref":"#/paths/~1second~1%%7Bid%%7D"}},
                "components":{"pathItems":{"a b/c":{"parameters":[{"name":"q"}],"get":{"summary":"far"},"post":{}}}}}"""
                .formatted(version));
        assertThat(document.operations()).extracting(Object::toString).containsExactly("GET /first", "POST /first",
                "GET /second/{id}", "POST /second/{id}", "GET /third", "POST /third");
        assertThat(document.tree().at("/paths/~1first/get/summary").asText()).isEqualTo("far");
        assertThat(document.tree().at("/paths/~1third/get/summary").asText()).isEqualTo("own");
        assertThat(document.tree().at("/paths/~1third/parameters/0/name").asText()).isEqualTo("q");
        assertThat(document.tree().findValue("$ref")).isNull();
    }

    @Test
    @Timeout(5)
    void circlesEnd() {
        assertThat(operations("""
                {"openapi":"3.1.0","paths":{"/self":{"$ref":"#/paths/~1self","get":{}},"/a":{"$ref":"#/paths/~1b","get":{}},
                "/b":{"$ref":"#/paths/~1a","post":{}}}}"""))
                .containsExactly("GET /self", "GET /a", "POST /a", "GET /b", "POST /b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "#/components/pathItems/none", "http://127.0.0.1:1/openapi.json#/paths/~1a", "other.yaml", "#", "",
            "#/openapi", "#/paths/%zz", "#/paths/~", "#/x-list/0" })
    void whatLeadsNowhereIsLeftOut(String reference) {
        assertThat(operations("{\"openapi\":\"3.1.0\",\"x-list\":[1],\"paths\":{\"/a\":{\"$ref\":\"" + reference
                + "\"},\"/b\":{\"get\":{}}}}")).containsExactly("GET /b");
    }

    @Test
    void webhooksAndCallbacksAreNoRoutes() {
        assertThat(operations("""
                {"openapi":"3.1.0","webhooks":{"/hook":{"post":{}}},"paths":{"/a":{"post":{"callbacks":{"on":{"/back":{"get":{}}}}}}},
                "components":{"pathItems":{"/item":{"get":{}}},"callbacks":{"on":{"/later":{"get":{}}}}}}"""))
                .containsExactly("POST /a");
        assertThat(operations("{\"openapi\":\"3.1.0\",\"webhooks\":{\"hook\":{\"post\":{}}}}")).isEmpty();
    }

    @Test
    @Timeout(10)
    void aSmallDocumentDoesNotBecomeALargeOne() {
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            paths.append("\"/p").append(i).append("\":{\"$ref\":\"#/components/pathItems/large\"},");
        }
        String document = "{\"openapi\":\"3.1.0\",\"paths\":{" + paths + "\"/a\":{}},\"components\":{\"pathItems\":{\"large\":"
                + "{\"get\":{\"description\":\"%s\"}}}}}";
        assertThat(operations(document.formatted("short"))).hasSize(10_000);
        assertThatThrownBy(() -> operations(document.formatted("x".repeat(1 << 20))))
                .isInstanceOf(UnusableDocumentException.class).hasMessageContaining("max_document_size");
    }
}
