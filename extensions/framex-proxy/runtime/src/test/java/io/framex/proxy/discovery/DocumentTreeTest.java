package io.framex.proxy.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

class DocumentTreeTest {

    @Test
    void readsYamlWithoutExpandingAliases() {
        JsonNode tree = read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n");
        assertThat(tree.toString()).hasSizeLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"a\":", "a: {\"a\":" })
    void refusesWhatIsNestedTooDeeply(String start) {
        String document = start + "[".repeat(900) + "]".repeat(900) + "}";
        assertThatThrownBy(() -> read(document)).isInstanceOf(UnusableDocumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"a\":[%s0]}", "a: [%s0]" })
    void refusesWhatIsMadeOfTooManyPieces(String document) {
        String pieces = document.formatted("{},".repeat(20_000));
        assertThatThrownBy(() -> DocumentTree.read(pieces.getBytes(StandardCharsets.UTF_8), pieces.length()))
                .isInstanceOf(UnusableDocumentException.class).hasMessageContaining("too many");
    }

    @Test
    void takesLongTextsAndTheLastOfMembersWithOneName() {
        JsonNode tree = read("{\"a\":1,\"a\":\"" + "x".repeat(1 << 20) + "\"}");
        assertThat(tree.path("a").textValue()).hasSize(1 << 20);
        assertThat(read("a: 1\na: 2\n").path("a").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"a\":NaN}", "{\"a\":1e}", "{\"a\":\"\\q\"}", "{'a':1}", "a: [", "a: *none\n  b", "%" })
    void refusesWhatIsNeitherJsonNorYaml(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(UnusableDocumentException.class);
    }

    private static JsonNode read(String document) {
        return DocumentTree.read(document.getBytes(StandardCharsets.UTF_8), 16 << 20).root();
    }
}
