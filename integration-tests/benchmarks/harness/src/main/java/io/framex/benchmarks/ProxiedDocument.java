package io.framex.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The OpenAPI document of an upstream: half of its routes have a parameter, and ten share a schema.
 *
 * @param file where it is
 * @param routes how many routes it has
 */
record ProxiedDocument(Path file, int routes) {

    private static final int SHARING = 10;
    private static final String OPERATION = """
            "/api/v1/group%1$d/item%2$d%3$s":{"get":{"operationId":"item%2$d","summary":"Item %2$d","parameters":[%4$s],\
            "responses":{"200":{"description":"The item","content":{"application/json":{"schema":\
            {"$ref":"#/components/schemas/Item%1$d"}}}}}}}""";
    private static final String PARAMETER = """
            {"name":"id","in":"path","required":true,"schema":{"type":"string"}}""";
    private static final String SCHEMA = """
            "Item%d":{"type":"object","required":["id"],"properties":{"id":{"type":"integer"},"text":{"type":"string"}}}""";

    static ProxiedDocument write(int routes) {
        StringBuilder text = new StringBuilder("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Items\",\"version\":\"1\"},\"paths\":{");
        for (int route = 0; route < routes; route++) {
            boolean parameter = route % 2 == 1;
            text.append(route == 0 ? "" : ",").append(OPERATION.formatted(route / SHARING, route, parameter ? "/{id}" : "",
                    parameter ? PARAMETER : ""));
        }
        text.append("},\"components\":{\"schemas\":{");
        for (int group = 0; group * SHARING < routes; group++) {
            text.append(group == 0 ? "" : ",").append(SCHEMA.formatted(group));
        }
        try {
            Path file = Files.createTempDirectory("framex-benchmark-document").resolve("openapi.json");
            return new ProxiedDocument(Files.writeString(file, text.append("}}}")), routes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A route in the middle, without a parameter. */
    String path() {
        int route = routes / 4 * 2;
        return "/api/v1/group" + route / SHARING + "/item" + route;
    }
}
