package io.framex.proxy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class DocumentTreeTest {

    @Test
    void readsYamlWithoutExpandingAliases() throws IOException {
        JsonNode tree = read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        assertThat(tree.toString()).hasSizeLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"a\":", "a: {\"a\":" })
    void refusesWhatIsNestedTooDeeply(String start) {
        String document = start + "[".repeat(900) + "]".repeat(900) + "}";
        assertThatThrownBy(() -> read(document)).isInstanceOfAny(IOException.class, RuntimeException.class);
    }

    @Test
    void refusesAnEmptyDocument() {
        assertThatThrownBy(() -> read(" \n")).isInstanceOf(IOException.class);
    }

    private static JsonNode read(String document) throws IOException {
        return DocumentTree.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
