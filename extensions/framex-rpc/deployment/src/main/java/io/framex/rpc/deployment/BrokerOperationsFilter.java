package io.framex.rpc.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.smallrye.openapi.api.SmallRyeOpenAPI;

/** Adds what the broker serves; while its plugin is not active, these operations are left out like those of other plugins. */
class BrokerOperationsFilter implements OASFilter {

    private static final String DOCUMENT = "rpc.json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        OpenAPI broker = read();
        if (document.getPaths() == null) {
            document.setPaths(OASFactory.createPaths());
        }
        broker.getPaths().getPathItems().forEach((path, item) -> {
            if (document.getPaths().getPathItem(path) == null) {
                document.getPaths().addPathItem(path, item);
            }
        });
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        broker.getComponents().getSchemas().forEach(document.getComponents()::addSchema);
        broker.getComponents().getResponses().forEach(document.getComponents()::addResponse);
        broker.getComponents().getHeaders().forEach(document.getComponents()::addHeader);
        broker.getComponents().getSecuritySchemes().forEach(document.getComponents()::addSecurityScheme);
    }

    private static OpenAPI read() {
        try (InputStream resource = BrokerOperationsFilter.class.getResourceAsStream(DOCUMENT)) {
            byte[] json = resource.readAllBytes();
            return SmallRyeOpenAPI.builder().enableModelReader(false).enableStandardStaticFiles(false)
                    .enableAnnotationScan(false).enableStandardFilter(false)
                    .withCustomStaticFile(() -> new ByteArrayInputStream(json)).build().model();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
