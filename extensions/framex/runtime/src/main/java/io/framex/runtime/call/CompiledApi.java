package io.framex.runtime.call;

import java.util.List;

import jakarta.enterprise.invoke.Invoker;

import io.framex.runtime.call.argument.CompiledParameter;

/**
 * What was generated for one API.
 *
 * @param invoker calls the method on the plugin's bean
 * @param bean identifier of that bean
 * @param blocking whether the method may block the thread that it is called on
 * @param parameters what the catalogue does not say about the parameters, in declaration order
 */
public record CompiledApi(Invoker<Object, Object> invoker, String bean, boolean blocking,
        List<CompiledParameter> parameters) {

    public CompiledApi {
        parameters = List.copyOf(parameters);
    }
}
