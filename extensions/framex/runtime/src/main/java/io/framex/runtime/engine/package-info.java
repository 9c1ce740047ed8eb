/**
 * What runs {@code @Remote} methods. Callers meet an interceptor, which makes a {@link io.framex.runtime.engine.RemoteTask}
 * of the call and hands it to the {@link io.framex.runtime.engine.ExecutionEngine} that {@code server.engine} names. Another
 * engine is a CDI bean of that type in an extension that produces an {@code EngineBuildItem} of its name.
 */
package io.framex.runtime.engine;
