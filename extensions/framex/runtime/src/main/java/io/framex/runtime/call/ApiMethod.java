package io.framex.runtime.call;

import java.util.List;

import io.framex.runtime.catalog.ApiParameter;

/**
 * The Java method behind an API.
 *
 * @param className fully qualified name of the class that declares it
 * @param methodName its name
 * @param parameters its parameters in order
 */
record ApiMethod(String className, String methodName, List<ApiParameter> parameters) {
}
