package io.framex.runtime.call;

/**
 * One call.
 *
 * @param target what is called
 * @param arguments one value for each of the target's parameters, in their order, of the declared types. Not copied, and not
 *        to be changed
 * @param style how the caller takes the result
 * @param context what follows the call
 */
public record ApiCall(ApiTarget target, Object[] arguments, CallStyle style, CallContext context) {
}
