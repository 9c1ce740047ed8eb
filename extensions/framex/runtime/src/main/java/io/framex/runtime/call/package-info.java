/**
 * Calls of plugin APIs from within the process.
 * <p>
 * A call passes a chain of {@link io.framex.runtime.call.ApiInvoker}s: one small decorator per policy, in the order of
 * {@link io.framex.runtime.call.CallStage}, around the invoker that reaches the API. Further decorators are CDI beans of type
 * {@link io.framex.runtime.call.ApiDecorator}.
 */
package io.framex.runtime.call;
