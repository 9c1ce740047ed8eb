package io.framex.proxy.document;

import java.io.IOException;

import org.yaml.snakeyaml.LoaderOptions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Reads documents whole, JSON or YAML; aliases of YAML stay texts, so that a small document cannot become a large one. */
final class DocumentTree {

    private static final int DEEPEST = 200;
    /** What is read is copied recursively, several frames a level. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build();
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().streamReadConstraints(BOUNDS).build());

    private DocumentTree() {
    }

    static JsonNode read(byte[] body) throws IOException {
        for (byte b : body) {
            if (b > ' ') {
                return b == '{' ? JSON.readTree(body) : yaml(body);
            }
        }
        throw new IOException("an empty document");
    }

    private static JsonNode yaml(byte[] body) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(body.length);
        return new ObjectMapper(YAMLFactory.builder().loaderOptions(options).streamReadConstraints(BOUNDS).build()).readTree(body);
    }
}
