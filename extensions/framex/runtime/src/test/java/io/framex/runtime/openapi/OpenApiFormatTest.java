package io.framex.runtime.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

class OpenApiFormatTest {

    private static final String DOCUMENT = """
            {"openapi":"3.1.0","info":{"version":"1.0","title":"yes","description":"a\\n\\nb: 🟢"},"paths":{"/a":{"get":{
            "responses":{"200":{"description":"no"}}}}},"n":1.0}""";

    @Test
    void writesIndentedJson() throws Exception {
        JsonNode document = new ObjectMapper().readTree(DOCUMENT);

        String written = OpenApiFormat.JSON.write(document);

        assertThat(written).startsWith("{\n  \"openapi\" : \"3.1.0\"");
        assertThat(new ObjectMapper().readTree(written)).isEqualTo(document);
    }

    @Test
    void writesYamlThatReadsBackTheSame() throws Exception {
        JsonNode document = new ObjectMapper().readTree(DOCUMENT);

        String written = OpenApiFormat.YAML.write(document);

        assertThat(written).startsWith("openapi: 3.1.0\n").contains("version: \"1.0\"").contains("\"200\":");
        assertThat(new YAMLMapper().readTree(written)).isEqualTo(document);
    }
}
