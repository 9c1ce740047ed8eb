package io.framex.proxy.discovery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.yaml.snakeyaml.LoaderOptions;

import io.framex.proxy.route.Operation;

/** Reads from a document which operations there are, and nothing else. */
final class DocumentPaths {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int DEEPEST = 1_000;
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @param limit how many there may be
     * @throws UnusableDocumentException where it is no OpenAPI document, or has more
     */
    static List<Operation> read(byte[] body, int limit) {
        try (JsonParser parser = (isJson(body) ? JSON : yaml(body.length)).createParser(body)) {
            List<Operation> operations = new ArrayList<>();
            boolean described = false;
            expect(parser, JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                described |= name.equals("openapi");
                if (name.equals("paths") && value == JsonToken.START_OBJECT) {
                    paths(parser, operations, limit);
                } else {
                    parser.skipChildren();
                }
            }
            if (!described) {
                throw new UnusableDocumentException("it is no OpenAPI document");
            }
            return operations;
        } catch (IOException e) {
            throw new UnusableDocumentException("it is neither JSON nor YAML");
        }
    }

    private static boolean isJson(byte[] body) {
        for (byte b : body) {
            if (b > ' ') {
                return b == '{';
            }
        }
        return true;
    }

    /** References to other parts are not followed while events are read, so that a small document cannot become a large one. */
    private static JsonFactory yaml(int size) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Math.max(1, size));
        options.setNestingDepthLimit(DEEPEST);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    private static void expect(JsonParser parser, JsonToken token) throws IOException {
        if (parser.nextToken() != token) {
            throw new UnusableDocumentException("it is no OpenAPI document");
        }
    }

    private static void paths(JsonParser parser, List<Operation> operations, int limit) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String template = parser.currentName();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String method = parser.currentName();
                parser.nextToken();
                parser.skipChildren();
                if (METHODS.contains(method) && isUsable(template)) {
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), template));
                }
            }
            if (operations.size() > limit) {
                throw new UnusableDocumentException("it has more than " + limit + " operations (max_operations)");
            }
        }
    }

    /** Paths that no request that is served could have are left out. */
    private static boolean isUsable(String template) {
        return template.startsWith("/") && template.length() <= 2_000 && template.chars().noneMatch(
                c -> c <= ' ' || c == 0x7f || c == '%' || c == '?' || c == '#' || c == ';' || c == '\\');
    }

    private DocumentPaths() {
    }
}
