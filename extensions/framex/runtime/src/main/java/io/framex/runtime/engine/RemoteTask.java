package io.framex.runtime.engine;

import java.util.concurrent.Callable;

import io.framex.runtime.call.CallContext;

/**
 * One call of a {@code @Remote} method.
 *
 * @param function what is called
 * @param arguments one for each parameter, in their order, of the declared types. Not copied, and not to be changed
 * @param context what follows the call
 * @param body calls the method in this process, past the engine
 */
public record RemoteTask(RemoteFunction function, Object[] arguments, CallContext context, Callable<Object> body) {

    /**
     * Calls the method on the calling thread, in the context of the task.
     *
     * @return what the method returns, a {@code Uni} or {@code CompletionStage} included
     * @throws Exception what the method throws
     */
    public Object run() throws Exception {
        return context.call(body);
    }
}
