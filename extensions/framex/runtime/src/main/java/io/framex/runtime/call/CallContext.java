package io.framex.runtime.call;

import java.util.Optional;

/**
 * What follows a call beside what follows the thread anyway (CDI request scope, Vert.x context and with it the trace).
 * Immutable.
 *
 * @param caller the plugin that calls; empty outside of plugins
 * @param depth how many calls this one is nested in, itself included; 1 for a call from outside of any
 * @param origin the request that all began with
 * @param deadline when the answer is no longer waited for
 */
public record CallContext(Optional<String> caller, int depth, CallOrigin origin, Deadline deadline) {

    /** Outside of any call and request. */
    public static final CallContext NONE = new CallContext(Optional.empty(), 0, CallOrigin.NONE, Deadline.NONE);

    /** The context of a call that is made in this one. */
    CallContext nested(Optional<String> by) {
        return new CallContext(by, depth + 1, origin, deadline);
    }
}
