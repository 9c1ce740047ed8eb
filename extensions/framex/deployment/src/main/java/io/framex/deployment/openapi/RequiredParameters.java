package io.framex.deployment.openapi;

import java.util.Locale;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.HttpApi;
import io.framex.runtime.catalog.ParameterLocation;

/** Marks what a request must bring along: plugins do not say so with annotations that SmallRye OpenAPI knows. */
final class RequiredParameters {

    private RequiredParameters() {
    }

    static void mark(Operation operation, HttpApi api) {
        api.parameters().stream().filter(ApiParameter::required).forEach(parameter -> mark(operation, parameter));
    }

    private static void mark(Operation operation, ApiParameter required) {
        if (required.location() == ParameterLocation.BODY) {
            if (operation.getRequestBody() != null && operation.getRequestBody().getRequired() == null) {
                operation.getRequestBody().setRequired(true);
            }
        } else if (operation.getParameters() != null) {
            operation.getParameters().stream().filter(parameter -> isSame(parameter, required))
                    .filter(parameter -> parameter.getRequired() == null)
                    .forEach(parameter -> parameter.setRequired(true));
        }
    }

    private static boolean isSame(Parameter parameter, ApiParameter api) {
        return api.name().equals(parameter.getName()) && parameter.getIn() != null
                && api.location().wireName().equals(parameter.getIn().toString().toLowerCase(Locale.ROOT));
    }
}
