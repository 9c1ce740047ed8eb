package io.framex.proxy.remote.function;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;

import io.framex.RefusedCallException;
import io.framex.runtime.call.CallContext;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.engine.LocalEngine;
import io.framex.runtime.engine.RemoteTask;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.ingress.Ingress;
import io.framex.runtime.ingress.PluginGate;
import io.framex.runtime.tracing.TraceSpan;
import io.framex.runtime.tracing.Tracing;
import io.vertx.core.http.HttpServerRequest;

/** Runs functions that other instances call. Thread safe. */
final class FunctionCalls {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy.functions");

    private final ProxyFunctions functions;
    private final ActivePlugins active;
    private final FunctionRights rights;
    private final FunctionEnvironment environment;
    private final LocalEngine engine;
    private final RememberedCalls remembered;
    private final int maxHops;
    private final Tracing tracing;
    private final FunctionMeters meters = FunctionMeters.received();
    private final Map<String, FunctionTypes> types = new ConcurrentHashMap<>();

    FunctionCalls(ProxyFunctions functions, ActivePlugins active, FunctionRights rights, FunctionEnvironment environment,
            FunctionBounds bounds, Tracing tracing) {
        this.functions = functions;
        this.active = active;
        this.rights = rights;
        this.environment = environment;
        this.engine = new LocalEngine(bounds.maxCalls());
        this.remembered = new RememberedCalls(bounds.rememberedCalls(), bounds.replayWindow());
        this.maxHops = bounds.maxHops();
        this.tracing = tracing;
    }

    /**
     * The function that a call is for.
     *
     * @throws RefusedCallException where the caller may not call it
     */
    ProxyFunction find(String name, HttpServerRequest request) {
        Optional<ProxyFunction> found = functions.find(name).map(CompiledFunction::function);
        if (found.isEmpty() || !isActive(found.get())) {
            LOG.warnf("A call of the function %s, which %s, was refused", loggable(name),
                    found.isEmpty() ? "is not there" : "belongs to a plugin that is not active");
            throw unknown();
        }
        if (!rights.admits(name, request)) {
            LOG.warnf("A call of the function %s by somebody who may not call it was refused", name);
            throw unknown();
        }
        return found.get();
    }

    /**
     * @throws RefusedCallException where the caller knows another signature, or the call has come too far
     */
    void check(ProxyFunction function, CallHeader call) {
        if (!function.schema().equals(call.schema())) {
            throw new RefusedCallException(409, FunctionError.SCHEMA, "Both instances know " + function.name()
                    + " by different signatures: the caller by " + loggable(call.schema()) + ", this one by "
                    + function.schema() + "; deploy the same version on both");
        }
        if (call.hops() > maxHops) {
            throw new RefusedCallException(508, FunctionError.HOPS, function.name() + " was passed on by " + call.hops()
                    + " instances; do they send it to each other?");
        }
    }

    private boolean isActive(ProxyFunction function) {
        return function.plugin().isEmpty() || active.isActive(function.plugin());
    }

    /** Not there and not allowed look alike. */
    private static RefusedCallException unknown() {
        return new RefusedCallException(404, FunctionError.FUNCTION, "There is no such function for you");
    }

    private static String loggable(String text) {
        return text.replaceAll("[^A-Za-z0-9_.$-]", "?");
    }

    /**
     * Runs a function.
     *
     * @return its result; a {@code Multi} for a stream
     * @throws RefusedCallException where arguments do not fit
     */
    CompletableFuture<Object> run(ProxyFunction function, CallHeader call, String caller, byte[] arguments) {
        Object[] values = bind(function, arguments);
        if (function.idempotent() && !function.stream()) {
            return remembered.once(caller, call.id(), () -> start(function, call, values));
        }
        return start(function, call, values);
    }

    /**
     * Runs a function whose caller never sends a call again.
     *
     * @throws RefusedCallException where arguments do not fit
     */
    CompletableFuture<Object> run(ProxyFunction function, CallHeader call, byte[] arguments) {
        return start(function, call, bind(function, arguments));
    }

    private Object[] bind(ProxyFunction function, byte[] arguments) {
        return types.computeIfAbsent(function.name(),
                name -> new FunctionTypes(function, environment.mapper(), environment.loader())).arguments(arguments);
    }

    private CompletableFuture<Object> start(ProxyFunction function, CallHeader call, Object[] arguments) {
        PluginGate gate = Ingress.current().gate(function.plugin()).orElse(null);
        ErrorReport refusal = gate == null ? null : gate.tryEnterCall();
        if (refusal != null) {
            return CompletableFuture.failedFuture(new io.framex.FailedCallException(refusal.status(), refusal.code(),
                    refusal.message(), null));
        }
        CallContext context = new CallContext(Optional.empty(), 1, io.framex.runtime.call.Deadline.NONE)
                .within(Duration.ofMillis(Math.max(1, call.timeoutMillis())));
        Hops.use(call.hops());
        TraceSpan span = tracing.begin(function.name(), Map.of("framex.function", function.name()));
        CompletableFuture<Object> outcome;
        try {
            outcome = engine.execute(new RemoteTask(function.call(), arguments, context,
                    () -> functions.get(function.name()).invoker().invoke(null, arguments)));
        } catch (RuntimeException e) {
            outcome = CompletableFuture.failedFuture(e);
        }
        long begin = System.nanoTime();
        outcome.whenComplete((value, failure) -> {
            if (gate != null) {
                gate.leaveCall();
            }
            span.end(failure);
            meters.record(function, failure, failure instanceof CancellationException, begin);
        });
        // The very future: cancelling another one that depends on it would not end the function.
        return outcome;
    }
}
