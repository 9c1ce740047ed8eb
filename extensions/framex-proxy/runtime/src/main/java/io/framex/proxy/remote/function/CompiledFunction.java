package io.framex.proxy.remote.function;

import jakarta.enterprise.invoke.Invoker;

/**
 * A function and what calls it; made by generated code.
 *
 * @param function the function
 * @param invoker calls it on its bean, through its interceptors; the instance argument is ignored
 * @param undecorated calls it past them
 */
public record CompiledFunction(ProxyFunction function, Invoker<Object, Object> invoker, UndecoratedCall undecorated) {
}
