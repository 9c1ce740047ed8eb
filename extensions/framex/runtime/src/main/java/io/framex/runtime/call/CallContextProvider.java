package io.framex.runtime.call;

import java.util.Map;

import org.eclipse.microprofile.context.spi.ThreadContextController;
import org.eclipse.microprofile.context.spi.ThreadContextProvider;
import org.eclipse.microprofile.context.spi.ThreadContextSnapshot;

/**
 * Has the context of a call follow its asynchronous continuations: context propagation captures it where a {@code Uni} or
 * {@code Multi} is put together and restores it where its functions run.
 */
public final class CallContextProvider implements ThreadContextProvider {

    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> properties) {
        CallContext captured = CallContext.onThread();
        return () -> restore(captured);
    }

    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> properties) {
        return () -> restore(null);
    }

    @Override
    public String getThreadContextType() {
        return "FrameX call";
    }

    private static ThreadContextController restore(CallContext context) {
        CallContext previous = CallContext.replace(context);
        return () -> CallContext.replace(previous);
    }
}
