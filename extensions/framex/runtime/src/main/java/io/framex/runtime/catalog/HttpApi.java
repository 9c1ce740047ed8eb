package io.framex.runtime.catalog;

import java.util.List;

/**
 * One HTTP operation of a plugin.
 *
 * @param method HTTP method, upper case
 * @param path path template with its prefix, such as <code>/api/v1/users/{id}</code>
 * @param className fully qualified name of the class that declares the method
 * @param methodName name of the Java method
 * @param operationId OpenAPI operation id, unique among all that is compiled in
 * @param parameters parameters in declaration order
 * @param response what the operation sends back
 */
public record HttpApi(String method, String path, String className, String methodName, String operationId,
        List<ApiParameter> parameters, ResponseKind response) {

    public HttpApi {
        parameters = List.copyOf(parameters);
    }
}
