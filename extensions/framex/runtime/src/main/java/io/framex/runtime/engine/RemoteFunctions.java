package io.framex.runtime.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.invoke.Invoker;

import io.framex.runtime.call.CallContext;

/** All {@code @Remote} methods of the application, with what calls them without reflection. Immutable and thread safe. */
public final class RemoteFunctions {

    /** Set while a function is entered past the engine; the interceptor, which is always met next, takes it away. */
    private static final ThreadLocal<RemoteFunction> ENTERED = new ThreadLocal<>();

    private final Map<String, CompiledFunction> functions;

    RemoteFunctions(Map<String, CompiledFunction> functions) {
        this.functions = Map.copyOf(functions);
    }

    /** The function of that id, if the application has it. */
    public Optional<RemoteFunction> find(String id) {
        return Optional.ofNullable(functions.get(id)).map(CompiledFunction::function);
    }

    /** Ids of all functions. */
    public Set<String> ids() {
        return functions.keySet();
    }

    /**
     * A task that was started in another process, to be run in this one.
     *
     * @param function a function of this application
     * @param arguments one for each parameter, of the declared types
     * @param context what follows the call, with a deadline on the clock of this process
     * @return calls the method on its bean, with everything that is bound to it
     */
    public RemoteTask task(RemoteFunction function, Object[] arguments, CallContext context) {
        Invoker<Object, Object> invoker = functions.get(function.id()).invoker();
        return new RemoteTask(function, arguments, context, () -> {
            ENTERED.set(function);
            try {
                return invoker.invoke(null, arguments);
            } finally {
                ENTERED.remove();
            }
        });
    }

    RemoteFunction get(String id) {
        return functions.get(id).function();
    }

    /** Whether the interceptor was met on the way into this function, rather than by a call of it. */
    static boolean takeEntry(RemoteFunction function) {
        if (ENTERED.get() != function) {
            return false;
        }
        ENTERED.remove();
        return true;
    }

    /**
     * A function and what calls it; made by generated code.
     *
     * @param function the function
     * @param invoker calls it; the instance argument is ignored
     */
    public record CompiledFunction(RemoteFunction function, Invoker<Object, Object> invoker) {
    }
}
