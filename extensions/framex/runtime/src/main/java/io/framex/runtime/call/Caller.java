package io.framex.runtime.call;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import io.framex.FailedCallException;
import io.framex.RefusedCallException;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/** Makes the calls of one plugin, or of the classes outside of plugins. Thread safe. */
final class Caller {

    private final Optional<String> plugin;
    private final ApiDirectory directory;
    private final long waitNanos;
    /** Bounded: only names of APIs that are there get in. */
    private final Map<String, ApiLink> known = new ConcurrentHashMap<>();

    Caller(Optional<String> plugin, ApiDirectory directory, Duration wait) {
        this.plugin = plugin;
        this.directory = directory;
        this.waitNanos = wait.toNanos();
    }

    /**
     * The API of a name.
     *
     * @param parameters names of the arguments that will be passed
     * @throws RefusedCallException where it is unknown, ambiguous or not declared by the plugin
     */
    ApiLink link(String api, Collection<String> parameters) {
        ApiLink link = known.get(api);
        if (link == null) {
            link = directory.link(plugin, api, parameters);
            if (link instanceof ApiLink.Local) {
                known.put(api, link);
            }
        }
        return link;
    }

    /** Refuses to block an event loop. Asked before anything else is done for a call. */
    static void refuseOnEventLoop(String api) {
        if (!BlockingOperationControl.isBlockingAllowed()) {
            throw new RefusedCallException(500, "FX-500-BLOCKING", "Waiting for " + api + " would block the event loop \""
                    + Thread.currentThread().getName() + "\". Call it asynchronously: PluginApis.callAsync, or a client "
                    + "method that returns Uni; or annotate the calling method with @Blocking");
        }
    }

    /** Calls on the calling thread, and waits for results that arrive later. */
    Object call(ApiLink link, Object[] arguments) {
        link.refuse(CallStyle.BLOCKING);
        CallContext context = CallContext.current().nested(plugin);
        ApiResult result = invoke(link, arguments, CallStyle.BLOCKING, context);
        if (result instanceof ApiResult.Value value) {
            return value.value();
        }
        try {
            return result.asUni().await()
                    .atMost(Duration.ofNanos(Math.max(1, Math.min(waitNanos, context.deadline().remaining()))));
        } catch (TimeoutException late) {
            throw new FailedCallException(504, "FX-504-DEADLINE", link.target().api() + " did not answer in time", null);
        }
    }

    /** Calls once per subscription. */
    Uni<Object> callAsync(Supplier<ApiLink> link, Function<ApiLink, Object[]> arguments) {
        CallContext context = CallContext.current().nested(plugin);
        return Uni.createFrom().deferred(() -> {
            ApiLink known = link.get();
            known.refuse(CallStyle.ASYNCHRONOUS);
            return invoke(known, arguments.apply(known), CallStyle.ASYNCHRONOUS, context).asUni();
        });
    }

    /** Calls once per subscription. */
    @SuppressWarnings("unchecked")
    Multi<Object> stream(Supplier<ApiLink> link, Function<ApiLink, Object[]> arguments) {
        CallContext context = CallContext.current().nested(plugin);
        return Multi.createFrom().deferred(() -> {
            ApiLink known = link.get();
            known.refuse(CallStyle.STREAMING);
            ApiResult result = invoke(known, arguments.apply(known), CallStyle.STREAMING, context);
            if (!(result instanceof ApiResult.Stream stream)) {
                throw new FailedCallException(500, "FX-500-RESULT", known.target().api() + " returned no stream", null);
            }
            return (Multi<Object>) stream.items();
        });
    }

    private static ApiResult invoke(ApiLink link, Object[] arguments, CallStyle style, CallContext context) {
        try {
            return link.invoker().invoke(new ApiCall(link.target(), arguments, style, context));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("Failures of calls are unchecked", failure);
        }
    }
}
