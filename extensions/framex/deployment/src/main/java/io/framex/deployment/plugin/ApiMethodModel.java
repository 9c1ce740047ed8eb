package io.framex.deployment.plugin;

import java.util.List;

import org.jboss.jandex.MethodInfo;

import io.framex.runtime.catalog.FunctionApi;
import io.framex.runtime.catalog.HttpApi;

/**
 * One {@code @OnRequest} method, classified.
 *
 * @param method the method itself
 * @param parameters its parameters in order
 * @param result its result
 * @param blocking whether it is called off the event loop
 * @param http its HTTP operations, one per HTTP method; empty for pure functions
 * @param function its function API, or {@code null}
 * @param documentation what OpenAPI says about it
 */
record ApiMethodModel(MethodInfo method, List<ApiParameterModel> parameters, ResultModel result, boolean blocking,
        List<HttpApi> http, FunctionApi function, ApiDocumentation documentation) {

    boolean isForm() {
        return parameters.stream().anyMatch(p -> p.api().location() == io.framex.runtime.catalog.ParameterLocation.FORM);
    }
}
