package io.framex.proxy.remote.function;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.proxy.resilience.Breaker;
import io.smallrye.mutiny.Multi;

/** Stands around every call of one instance: times it, and makes none while the instance fails. Thread safe. */
final class FunctionGuard {

    private static final Set<String> ITS_FAULT = Set.of(FunctionError.UNREACHABLE, FunctionError.OVERDUE,
            FunctionError.STRANGE);

    private final String target;
    private final Breaker breaker;
    private final FunctionMeters meters = FunctionMeters.sent();

    FunctionGuard(String target, Breaker breaker) {
        this.target = target;
        this.breaker = breaker;
    }

    CompletableFuture<Object> call(ProxyFunction function, Supplier<CompletableFuture<Object>> call) {
        long begin = System.nanoTime();
        if (!breaker.tryPass()) {
            return CompletableFuture.failedFuture(refused(function, begin));
        }
        CompletableFuture<Object> outcome = call.get();
        outcome.whenComplete((value, failure) -> ended(function, failure, failure instanceof CancellationException, begin));
        return outcome;
    }

    Multi<Object> stream(ProxyFunction function, Supplier<Multi<Object>> call) {
        long begin = System.nanoTime();
        if (!breaker.tryPass()) {
            return Multi.createFrom().failure(refused(function, begin));
        }
        return call.get().onTermination().invoke((failure, cancelled) -> ended(function, failure, cancelled, begin));
    }

    private FailedCallException refused(ProxyFunction function, long begin) {
        FailedCallException refused = new FailedCallException(503, FunctionError.UNREACHABLE,
                target + " has failed too often; " + function.name() + " is not sent to it for a while", null);
        meters.record(function, refused, false, begin);
        return refused;
    }

    private void ended(ProxyFunction function, Throwable failure, boolean cancelled, long begin) {
        if (cancelled) {
            breaker.abandoned();
        } else if (failure instanceof ApiException known && ITS_FAULT.contains(known.code())) {
            breaker.failed();
        } else {
            breaker.succeeded();
        }
        meters.record(function, failure, cancelled, begin);
    }
}
