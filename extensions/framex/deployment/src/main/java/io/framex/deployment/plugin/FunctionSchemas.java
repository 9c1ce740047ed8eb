package io.framex.deployment.plugin;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.framex.runtime.catalog.ApiParameter;
import io.framex.runtime.catalog.ParameterLocation;

/** What callers of a function are told about it: names and types of its parameters, and of its result. */
final class FunctionSchemas {

    /** A class file holds no longer text. */
    private static final int MOST_BYTES = 60_000;

    private static final String TYPE = "type";

    private final TypeSchemas types;

    FunctionSchemas(TypeSchemas types) {
        this.types = types;
    }

    /** As JSON, in which names come in the order of the declaration. */
    String of(List<ApiParameterModel> parameters, ResultModel result, ApiDocumentation documentation) {
        String whole = json(parameters, result, documentation, TypeSchemas.DEEPEST);
        return whole.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES ? whole : json(parameters, result, documentation, 0);
    }

    private String json(List<ApiParameterModel> parameters, ResultModel result, ApiDocumentation documentation, int depth) {
        ObjectNode function = JsonNodeFactory.instance.objectNode();
        ObjectNode params = function.putObject("params");
        function.put("returns", name(types.of(result.value(), false, depth)));
        function.put("description", documentation.description().isBlank() ? documentation.summary() : documentation.description());
        ObjectNode schema = function.putObject("json_schema").put(TYPE, "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (ApiParameterModel parameter : parameters) {
            ApiParameter api = parameter.api();
            if (api.location() != ParameterLocation.CONTEXT) {
                ObjectNode type = types.of(parameter.info().type(), true, depth);
                params.put(api.name(), name(type));
                properties.set(api.name(), type);
                if (api.required()) {
                    required.add(api.name());
                }
            }
        }
        schema.set("required", required);
        schema.put("additionalProperties", false);
        return function.toString();
    }

    private static String name(ObjectNode schema) {
        return schema.path(TYPE).asText("any");
    }
}
