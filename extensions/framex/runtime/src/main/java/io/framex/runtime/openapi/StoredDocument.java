package io.framex.runtime.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The document of everything that is compiled in, as the build stored it. */
final class StoredDocument {

    private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StoredDocument() {
    }

    static ObjectNode load() {
        try (InputStream stored = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (stored == null) {
                throw new IllegalStateException("this application holds no OpenAPI document (" + RESOURCE
                        + "); build it with quarkus-smallrye-openapi, which comes with FrameX");
            }
            return parse(stored.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode parse(byte[] json) throws IOException {
        JsonNode document = MAPPER.readTree(json);
        if (document instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalStateException("the stored OpenAPI document is not a JSON object");
    }
}
