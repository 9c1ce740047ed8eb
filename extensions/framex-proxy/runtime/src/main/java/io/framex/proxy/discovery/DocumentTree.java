package io.framex.proxy.discovery;

import java.io.IOException;

import org.yaml.snakeyaml.LoaderOptions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads documents whole, JSON or YAML. Aliases of YAML stay texts, so that a small document cannot become a large one; of members
 * with one name the last counts.
 *
 * @param root what was read
 * @param otherNumbers how many numbers were left out, since JSON does not have them
 */
record DocumentTree(JsonNode root, int otherNumbers) {

    /** What is read is copied recursively, several frames a level. */
    private static final int DEEPEST = 200;
    /** What each piece takes in memory has little to do with what it takes in the document: "{}" takes 80 bytes. */
    private static final int BYTES_A_TOKEN = 8;
    private static final int ALWAYS = 10_000;

    /**
     * @param limit largest document, in bytes
     * @throws UnusableDocumentException where it cannot be read, or is nested too deeply or made of too many pieces
     */
    static DocumentTree read(byte[] body, long limit) {
        StreamReadConstraints bounds = StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                .maxTokenCount(Math.max(ALWAYS, limit / BYTES_A_TOKEN)).build();
        try {
            ObjectMapper mapper = mapper(body, bounds);
            try (FiniteNumbers numbers = new FiniteNumbers(mapper.createParser(body))) {
                JsonNode root = mapper.readTree(numbers);
                return new DocumentTree(root == null ? MissingNode.getInstance() : numbers.without(root), numbers.others());
            }
        } catch (StreamConstraintsException e) {
            throw new UnusableDocumentException("it is nested too deeply, or has too many or too long values");
        } catch (IOException | RuntimeException e) {
            throw new UnusableDocumentException("it is neither JSON nor YAML");
        }
    }

    private static ObjectMapper mapper(byte[] body, StreamReadConstraints bounds) {
        if (isJson(body)) {
            return new ObjectMapper(JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .streamReadConstraints(bounds).build());
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Math.max(1, body.length));
        options.setNestingDepthLimit(DEEPEST);
        return new ObjectMapper(YAMLFactory.builder().loaderOptions(options).streamReadConstraints(bounds).build());
    }

    private static boolean isJson(byte[] body) {
        for (byte b : body) {
            if (b > ' ') {
                return b == '{';
            }
        }
        return true;
    }
}
