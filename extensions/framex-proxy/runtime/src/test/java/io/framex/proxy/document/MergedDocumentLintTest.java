package io.framex.proxy.document;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.deployment.openapi.OpenApiLint;

/** What others' tools say about a merged document. Skipped where the npm registry or a recent Node.js cannot be had. */
class MergedDocumentLintTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = """
            {"openapi":"3.1.0","info":{"title":"t","version":"1","license":{"name":"n","identifier":"MIT"}},
            "servers":[{"url":"/"}],"paths":{"/ours":{"get":{"operationId":"read","summary":"s","responses":{
            "200":{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}}}},
            "400":{"description":"d"}}}}},"components":{"schemas":{"Item":{"type":"string"}}}}""";
    private static final String OLDER = """
            {"openapi":"3.0.3","servers":[{"url":"http://inner.example"}],"security":[{"key":[]}],
            "paths":{"/items/{id}":{"parameters":[{"$ref":"#/components/parameters/Id"}],
            "get":{"operationId":"read","summary":"s","tags":["theirs"],"security":[{"key":[]}],
            "responses":{"200":{"$ref":"#/components/responses/One"},"404":{"description":"none"}}},
            "put":{"operationId":"write","summary":"s",
            "parameters":[{"name":"id","in":"path","required":true,"schema":{"type":"integer","minimum":0,"exclusiveMinimum":true}}],
            "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"},
            "examples":{"x-one":{"$ref":"#/components/examples/One"}}}}},
            "responses":{"200":{"description":"d","headers":{"x-left":{"schema":{"type":"integer"}}},
            "links":{"read":{"operationId":"read","parameters":{"id":"$response.body#/id"}}}},"422":{"description":"d"}}}}},
            "components":{"securitySchemes":{"key":{"type":"apiKey","in":"header","name":"k"}},
            "parameters":{"Id":{"name":"id","in":"path","required":true,"schema":{"type":"integer"}}},
            "examples":{"One":{"value":{"id":1,"xml":null,"kind":"i"}}},
            "responses":{"One":{"description":"d","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Item"}}}}},
            "schemas":{"Item":{"type":"object","required":["xml","kind"],"discriminator":{"propertyName":"kind","mapping":{"i":"Item"}},
            "properties":{"id":{"type":"integer"},"kind":{"type":"string"},"xml":{"type":"string","nullable":true,"enum":["a"]},
            "children":{"type":"array","items":{"$ref":"#/components/schemas/Item"}}}}}}}""";

    @Test
    void findsNothingToComplainAbout(@TempDir Path directory) throws Exception {
        ObjectNode document = (ObjectNode) JSON.readTree(OURS);
        new DocumentMerge(document, JSON.readTree(OLDER), "http://a.example").add((method, path) -> true);

        // Credentials of upstreams are not the client's business.
        new OpenApiLint(directory).check(document.toPrettyString(), "security-defined");
    }
}
