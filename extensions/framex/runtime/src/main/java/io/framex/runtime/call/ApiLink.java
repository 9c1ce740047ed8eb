package io.framex.runtime.call;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.framex.RefusedCallException;
import io.framex.runtime.call.argument.ArgumentBinder;

/** An API that can be called: how its arguments are bound, and the chain of invokers that calls it. Thread safe. */
abstract sealed class ApiLink {

    private final ApiTarget target;

    private ApiLink(ApiTarget target) {
        this.target = target;
    }

    final ApiTarget target() {
        return target;
    }

    /** The arguments in order, from arguments by name. */
    abstract Object[] bind(Map<String, ?> arguments);

    /** The arguments in order, from those that a typed client passes in that order. */
    abstract Object[] bind(Object[] arguments, boolean[] shared);

    abstract ApiInvoker invoker();

    /** Refuses to take a stream for a single result, and the other way round. */
    abstract void refuse(CallStyle style);

    /** An API of an active plugin. Its chain is put together when it is first called. */
    static final class Local extends ApiLink {

        private final ArgumentBinder binder;
        private final Supplier<ApiInvoker> chain;
        private volatile ApiInvoker invoker;

        Local(ApiTarget target, ArgumentBinder binder, Supplier<ApiInvoker> chain) {
            super(target);
            this.binder = binder;
            this.chain = chain;
        }

        @Override
        Object[] bind(Map<String, ?> arguments) {
            return binder.bind(arguments);
        }

        @Override
        Object[] bind(Object[] arguments, boolean[] shared) {
            return binder.bind(arguments, shared);
        }

        @Override
        ApiInvoker invoker() {
            ApiInvoker known = invoker;
            if (known == null) {
                known = chain.get();
                invoker = known;
            }
            return known;
        }

        @Override
        void refuse(CallStyle style) {
            if (target().stream() != (style == CallStyle.STREAMING)) {
                throw new RefusedCallException(400, "FX-400-STREAM", target().stream()
                        ? target().api() + " is a stream. Call it with PluginApis.stream, or through a client method that "
                                + "returns Multi"
                        : target().api() + " is no stream. Call it with PluginApis.call or callAsync, or through a client "
                                + "method that does not return Multi");
            }
        }
    }

    /** An API that is forwarded, with the names of the arguments of this call. */
    static final class Remote extends ApiLink {

        private final ApiInvoker invoker;

        Remote(ApiTarget target, ApiInvoker invoker) {
            super(target);
            this.invoker = invoker;
        }

        @Override
        Object[] bind(Map<String, ?> arguments) {
            List<String> names = target().parameters();
            return names.stream().map(arguments::get).toArray();
        }

        @Override
        Object[] bind(Object[] arguments, boolean[] shared) {
            return arguments;
        }

        @Override
        ApiInvoker invoker() {
            return invoker;
        }

        @Override
        void refuse(CallStyle style) {
            // Only the other side knows what it answers with.
        }
    }
}
