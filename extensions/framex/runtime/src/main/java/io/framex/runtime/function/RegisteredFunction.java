package io.framex.runtime.function;

import jakarta.enterprise.invoke.Invoker;

import io.framex.runtime.catalog.FunctionApi;

/**
 * A function API that can be called.
 *
 * @param api what the catalogue says about it
 * @param invoker calls the method on the plugin's bean; the instance argument is ignored
 */
public record RegisteredFunction(FunctionApi api, Invoker<Object, Object> invoker) {

    /**
     * Calls the function on the calling thread.
     *
     * @param arguments one for each parameter, in declaration order, of the declared types
     * @return what the method returns
     * @throws Exception what the method throws
     */
    public Object invoke(Object... arguments) throws Exception {
        return invoker.invoke(null, arguments);
    }
}
