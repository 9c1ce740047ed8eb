package io.framex.deployment.plugin;

import org.jboss.jandex.MethodInfo;

import io.framex.runtime.engine.RemoteFunction;

/**
 * One {@code @Remote} method.
 *
 * @param method the method itself
 * @param function what the running application knows of it
 */
record RemoteFunctionModel(MethodInfo method, RemoteFunction function) {
}
