package io.framex.deployment.openapi;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.openapi.OpenApiExtensions;

/**
 * Completes the operations of plugins: whose they are, how they are called, and how they fail. It runs when the application
 * is built and before the filters of authors, so that they have the last word.
 */
class PluginOperationsFilter implements OASFilter {

    private final PluginCatalog catalog;

    PluginOperationsFilter(PluginCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        StandardComponents components = StandardComponents.addTo(document);
        for (PluginDescriptor plugin : catalog.plugins()) {
            for (HttpApi api : plugin.httpApis()) {
                find(document, api).ifPresent(operation -> complete(operation, plugin, api, components));
            }
        }
    }

    private static Optional<Operation> find(OpenAPI document, HttpApi api) {
        return Optional.ofNullable(document.getPaths())
                .map(paths -> paths.getPathItem(documented(api.path())))
                .map(PathItem::getOperations)
                .map(operations -> operations.get(PathItem.HttpMethod.valueOf(api.method())));
    }

    /** A path template as the document has it, without the expressions that its parameters must match. */
    static String documented(String path) {
        return path.replaceAll("\\{\\s*(\\w[\\w.-]*)[^}]*}", "{$1}");
    }

    private static void complete(Operation operation, PluginDescriptor plugin, HttpApi api, StandardComponents components) {
        operation.addExtension(OpenApiExtensions.PLUGIN, plugin.name());
        operation.setOperationId(api.operationId());
        if (isBlank(operation.getSummary())) {
            operation.setSummary(sentence(api.methodName()));
        }
        if (isBlank(operation.getDescription())) {
            operation.setDescription(null);
        }
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            operation.addTag(plugin.name());
        }
        RequiredParameters.mark(operation, api);
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        for (ErrorResponse error : ErrorResponse.values()) {
            if (error.isGivenBy(api) && !responses.hasAPIResponse(error.status())) {
                responses.addAPIResponse(error.status(), components.response(error.component()));
            }
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** {@code findAllUsers} and {@code find_all_users} become "Find all users". */
    private static String sentence(String methodName) {
        String words = methodName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? methodName : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
