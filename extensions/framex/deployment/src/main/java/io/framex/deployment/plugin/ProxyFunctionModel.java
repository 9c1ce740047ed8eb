package io.framex.deployment.plugin;

import java.util.List;
import java.util.Optional;

import org.jboss.jandex.MethodInfo;

import io.framex.runtime.engine.RemoteFunction;

/**
 * One {@code @OnProxy} method.
 *
 * @param method the method itself
 * @param function what the running application knows of it, by the name of the function; a stream is a plain result
 * @param parameterNames names of the parameters in their order
 * @param stream whether the result is a stream, whose items are of the result type
 * @param idempotent whether calls may be sent again
 * @param plugin the plugin that the class belongs to; empty outside of plugins
 * @param schema the digest of its signature, hexadecimal
 */
public record ProxyFunctionModel(MethodInfo method, RemoteFunction function, List<String> parameterNames, boolean stream,
        boolean idempotent, Optional<String> plugin, String schema) {
}
