package io.framex.proxy.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class PackedTreeTest {

    @Test
    void isSmallAndComesBackAsItWas() {
        ObjectNode document = new ObjectMapper().createObjectNode().put("openapi", "3.1.0").put("deep", 1.5).putNull("nothing");
        for (int i = 0; i < 10_000; i++) {
            document.withObject("/paths").withObjectProperty("/p" + i).withObjectProperty("get").put("summary", "Number " + i + " \u539f");
        }
        PackedTree packed = new PackedTree(document);
        assertThat(packed.tree()).isEqualTo(document);
        assertThat(packed.size()).isLessThan(document.toString().length() / 5);
    }
}
