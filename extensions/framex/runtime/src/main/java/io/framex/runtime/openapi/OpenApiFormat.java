package io.framex.runtime.openapi;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** How an OpenAPI document is written for people to read. */
public enum OpenApiFormat {
    /** Indented JSON. */
    JSON(new ObjectMapper().writerWithDefaultPrettyPrinter()),
    /** YAML 1.2. */
    YAML(new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build()).writer());

    private final ObjectWriter writer;

    OpenApiFormat(ObjectWriter writer) {
        this.writer = writer;
    }

    String write(JsonNode document) {
        try {
            return writer.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the OpenAPI document as " + name(), e);
        }
    }
}
