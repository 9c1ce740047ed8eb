package io.framex.runtime.call;

/** Makes a call, or adds one behaviour to how another invoker makes it. Thread safe. */
public interface ApiInvoker {

    /**
     * Makes the call on the calling thread, without blocking it unless the API's own method does.
     * <p>
     * Whoever invokes subscribes to a {@link ApiResult.Deferred} or {@link ApiResult.Stream} exactly once; {@code invoke} is
     * itself not called before somebody subscribed to what the caller was given.
     *
     * @param call what to call, with which arguments, in which context
     * @return the result
     * @throws Exception what the API or a decorator throws
     */
    ApiResult invoke(ApiCall call) throws Exception;
}
