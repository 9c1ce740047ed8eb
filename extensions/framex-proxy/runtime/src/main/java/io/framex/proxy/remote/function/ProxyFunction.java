package io.framex.proxy.remote.function;

import java.util.List;

import io.framex.runtime.engine.RemoteFunction;

/**
 * A function as the running application knows it; made by generated code.
 *
 * @param call its name, its types and how it returns; a stream returns a plain {@code Multi}
 * @param parameterNames names of the parameters in their order
 * @param stream whether it gives a stream of items of the result type
 * @param idempotent whether calls may be sent again
 * @param plugin the plugin that it belongs to; empty for none
 * @param schema digest of its signature, hexadecimal
 */
public record ProxyFunction(RemoteFunction call, List<String> parameterNames, boolean stream, boolean idempotent,
        String plugin, String schema) {

    public ProxyFunction {
        parameterNames = List.copyOf(parameterNames);
    }

    /** The name by which it is called. */
    public String name() {
        return call.id();
    }
}
