package io.framex.deployment.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers by which clients of cached operations see, and may say, what the request cache does. */
final class CachedOperationsFilter implements OASFilter {

    private final Set<String> operations;

    /**
     * @param operations method and path of each cached operation
     */
    CachedOperationsFilter(Collection<String> operations) {
        this.operations = operations.stream().map(PluginOperationsFilter::documented).collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            for (PathItem.HttpMethod method : item.getOperations().keySet()) {
                if (operations.contains(method + " " + path)) {
                    describe(item.getOperations().get(method));
                }
            }
        });
    }

    private static void describe(Operation operation) {
        operation.addParameter(OASFactory.createParameter().name("X-FrameX-Cache").in(Parameter.In.HEADER).required(false)
                .description("What the request cache is asked to do; honoured as far as the service allows it")
                .schema(text("use", "bypass", "refresh")));
        APIResponse response = operation.getResponses() == null ? null : operation.getResponses().getAPIResponse("200");
        if (response != null) {
            response.addHeader("X-FrameX-Cache-Status", header("How the request cache took part in the answer",
                    text("DISABLED", "BYPASS", "HIT", "MISS", "REFRESH")));
            response.addHeader("X-FrameX-Cache-Key", header("Under what the result is kept; absent where it is not", text()));
        }
    }

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text(String... values) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return values.length == 0 ? schema : schema.enumeration(List.of((Object[]) values));
    }
}
