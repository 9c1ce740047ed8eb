package io.framex.runtime.call;

import io.framex.FailedCallException;
import io.framex.runtime.call.argument.StructuredType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What generated clients call: one method of one client, for one caller. Thread safe. */
public final class ClientMethod {

    private final Caller caller;
    private final ClientCall call;
    private final StructuredType result;
    private volatile ApiLink link;

    ClientMethod(Caller caller, ClientCall call, StructuredType result) {
        this.caller = caller;
        this.call = call;
        this.result = result;
    }

    /**
     * Calls on the calling thread, and waits for a result that arrives later.
     *
     * @param arguments in the order of the call's parameters
     */
    public Object call(Object[] arguments) {
        Caller.refuseOnEventLoop(call.api());
        ApiLink target = link();
        return read(caller.call(target, target.bind(arguments, call.shared())));
    }

    /** As {@link #call}, where the client's method returns a primitive. */
    public Object callForPrimitive(Object[] arguments) {
        Object value = call(arguments);
        if (value == null) {
            throw new FailedCallException(500, "FX-500-RESULT", call.api() + " has no result, but the client's method "
                    + "returns a primitive", null);
        }
        return value;
    }

    /** Calls once per subscription, without blocking. */
    public Uni<Object> callAsync(Object[] arguments) {
        return caller.callAsync(this::link, target -> target.bind(arguments.clone(), call.shared())).map(this::read);
    }

    /** Calls a stream once per subscription. */
    public Multi<Object> stream(Object[] arguments) {
        return caller.stream(this::link, target -> target.bind(arguments.clone(), call.shared())).map(this::read);
    }

    /** Calls a stream of something else once per subscription, and makes events of its items. */
    public Multi<Object> events(Object[] arguments) {
        return caller.stream(this::link, target -> target.bind(arguments.clone(), call.shared())).map(ResultReader::event);
    }

    private Object read(Object value) {
        return result == null ? value : ResultReader.read(call.api(), value, result);
    }

    private ApiLink link() {
        ApiLink known = link;
        if (known == null) {
            known = caller.link(call.api(), call.parameters());
            link = known;
        }
        return known;
    }
}
