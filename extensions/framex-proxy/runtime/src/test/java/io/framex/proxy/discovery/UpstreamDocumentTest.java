package io.framex.proxy.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.framex.proxy.route.Operation;

class UpstreamDocumentTest {

    private static List<Operation> read(String text) {
        return UpstreamDocument.read(text.getBytes(StandardCharsets.UTF_8), 20_000, 16 << 20).operations();
    }

    @Test
    void readsJsonAndYaml() {
        Operation[] expected = { new Operation("GET", "/a/{id}"), new Operation("POST", "/a/{id}") };
        assertThat(read("{\"openapi\":\"3.0.0\",\"servers\":[{\"url\":\"http://evil\"}],\"paths\":{\"/a/{id}\":"
                + "{\"parameters\":[],\"get\":{\"x\":{}},\"post\":{}}}}")).containsExactly(expected);
        assertThat(read("""
                # a comment
                openapi: 3.1.0
                paths:
                  /a/{id}:
                    parameters: []
                    get:
                      responses: {'200': {description: ok}}
                    post: {}
                """)).containsExactly(expected);
    }

    @Test
    void leavesOutWhatNobodyCouldRequest() {
        assertThat(read("{\"openapi\":\"3.0.0\",\"paths\":{\"relative\":{\"get\":{}},\"/a b\":{\"get\":{}},\"/a?b\":{\"get\":{}},"
                + "\"/a%2Fb\":{\"get\":{}},\"/ok\":{\"get\":null,\"connect\":{}},\"/no\":[]}}"))
                .containsExactly(new Operation("GET", "/ok"));
    }

    @Test
    void refusesWhatIsNoDocument() {
        for (String text : List.of("", "[]", "{\"paths\":{}}", "<html>", "{\"openapi\":\"3.0.0\",\"paths\":{\"/a\":", "\"text\"")) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(UnusableDocumentException.class);
        }
        assertThatThrownBy(() -> UpstreamDocument.read("{\"openapi\":\"3.0.0\",\"paths\":{\"/a\":{\"get\":{},\"put\":{}}}}"
                .getBytes(StandardCharsets.UTF_8), 1, 16 << 20)).hasMessageContaining("max_operations");
    }

    @Test
    void survivesNastyOnes() {
        assertThatThrownBy(() -> read("{\"openapi\":\"3.0.0\",\"x\":" + "[".repeat(100_000))).isInstanceOf(UnusableDocumentException.class);
        StringBuilder laughs = new StringBuilder("openapi: 3.0.0\na0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
        }
        assertThat(read(laughs + "paths: {/a: {get: {}}}\n")).containsExactly(new Operation("GET", "/a"));
    }

    @Test
    void readsLargeOnes() {
        StringBuilder text = new StringBuilder("{\"openapi\":\"3.1.0\",\"paths\":{");
        for (int i = 0; i < 10_000; i++) {
            text.append("\"/p").append(i).append("/{id}\":{\"get\":{\"description\":\"").append("x".repeat(450)).append("\"}},");
        }
        text.setLength(text.length() - 1);
        assertThat(read(text.append("}}").toString())).hasSize(10_000);
    }
}
