package io.framex.runtime.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What follows a call beside what follows the thread anyway: the CDI request scope and the Vert.x context, and with them
 * request id, identity and trace. Immutable.
 *
 * @param caller the plugin that calls; empty outside of plugins
 * @param depth how many calls this one is nested in, itself included; 1 for a call from outside of any
 * @param deadline when the answer is no longer waited for
 */
public record CallContext(Optional<String> caller, int depth, Deadline deadline) {

    private static final CallContext NONE = new CallContext(Optional.empty(), 0, Deadline.NONE);
    private static final ThreadLocal<CallContext> CURRENT = new ThreadLocal<>();

    /** The context that code on this thread runs in; outside of any call, one of depth 0 with the request's deadline. */
    public static CallContext current() {
        CallContext current = CURRENT.get();
        if (current != null) {
            return current;
        }
        Deadline deadline = Deadline.ofRequest();
        return deadline.isSet() ? new CallContext(Optional.empty(), 0, deadline) : NONE;
    }

    /**
     * This context with a deadline, unless the one that it has is nearer.
     *
     * @param time how long from now on, positive
     */
    public CallContext within(Duration time) {
        return time.toNanos() >= deadline.remaining() ? this : new CallContext(caller, depth, Deadline.in(time));
    }

    /**
     * Runs code in this context: calls and tasks that it starts have its deadline and are nested in what it is nested in.
     *
     * @param code run on the calling thread
     * @return what the code returns
     * @throws Exception what the code throws
     */
    public <T> T call(Callable<T> code) throws Exception {
        CallContext previous = CURRENT.get();
        if (previous == null && this == NONE) {
            return code.call();
        }
        CURRENT.set(this);
        try {
            return code.call();
        } finally {
            CURRENT.set(previous);
        }
    }

    /** What was made current on this thread; {@code null} for nothing. */
    static CallContext onThread() {
        return CURRENT.get();
    }

    /** Replaces what {@link #current()} answers on this thread, and answers what was there; {@code null} for nothing. */
    static CallContext replace(CallContext context) {
        CallContext previous = CURRENT.get();
        // Not removed where it is null: the next call on this thread would have to allocate its entry anew.
        CURRENT.set(context);
        return previous;
    }

    /** The context of a call that is made in this one. */
    CallContext nested(Optional<String> by) {
        return new CallContext(by, depth + 1, deadline);
    }
}
