package io.framex.runtime.catalog;

import java.util.List;

/**
 * One function API of a plugin.
 *
 * @param name {@code <plugin>.<SimpleClassName>.<method>}
 * @param className fully qualified name of the class that declares the method
 * @param methodName name of the Java method
 * @param parameters parameters in declaration order
 * @param stream whether the result is a stream
 * @param schema what callers are told, as JSON: {@code params}, {@code returns}, {@code description}, {@code json_schema}
 */
public record FunctionApi(String name, String className, String methodName, List<ApiParameter> parameters,
        boolean stream, String schema) {

    public FunctionApi {
        parameters = List.copyOf(parameters);
    }
}
