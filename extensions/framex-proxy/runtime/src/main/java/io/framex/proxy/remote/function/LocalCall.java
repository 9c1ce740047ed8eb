package io.framex.proxy.remote.function;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import jakarta.ws.rs.WebApplicationException;

import org.jboss.logging.Logger;

import io.framex.ApiException;
import io.quarkus.arc.ArcInvocationContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * A call of a function that runs here. Where an interceptor around the function fails before the function was entered, the
 * function is called without any of them, and the failure is logged: what decorates a function must not keep it from running. A
 * function that was entered is never called again, and an interceptor that refuses the caller is heeded.
 */
final class LocalCall {

    /** Where the call is found in the data of the invocation. */
    static final String ENTRY = LocalCall.class.getName();

    private static final Logger LOG = Logger.getLogger("io.framex.proxy.functions");

    private final CompiledFunction function;
    private final ArcInvocationContext invocation;
    private volatile boolean entered;

    LocalCall(CompiledFunction function, ArcInvocationContext invocation) {
        this.function = function;
        this.invocation = invocation;
    }

    void enter() {
        entered = true;
    }

    Object proceed() throws Exception {
        invocation.getContextData().put(ENTRY, this);
        try {
            return guard(invocation.proceed());
        } catch (Exception failure) {
            if (!fallsBack(failure)) {
                throw failure;
            }
            return undecorated(failure);
        }
    }

    private Object guard(Object result) {
        if (entered) {
            return result;
        }
        if (result instanceof Uni<?> uni) {
            return uni.onFailure(this::fallsBack).recoverWithUni(failure -> later(failure));
        }
        if (result instanceof Multi<?> items) {
            return items.onFailure(this::fallsBack).recoverWithMulti(failure -> stream(failure));
        }
        if (result instanceof CompletableFuture<?> stage) {
            return stage.handle((value, failure) -> failure == null ? CompletableFuture.completedFuture(value)
                    : stage(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure))
                    .thenCompose(next -> next);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private <T> Uni<T> later(Throwable failure) {
        try {
            return (Uni<T>) undecorated(failure);
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> Multi<T> stream(Throwable failure) {
        try {
            return (Multi<T>) undecorated(failure);
        } catch (Exception e) {
            return Multi.createFrom().failure(e);
        }
    }

    @SuppressWarnings("unchecked")
    private CompletionStage<Object> stage(Throwable failure) {
        try {
            return fallsBack(failure) ? (CompletionStage<Object>) undecorated(failure)
                    : CompletableFuture.failedFuture(failure);
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Object undecorated(Throwable failure) throws Exception {
        enter();
        LOG.warnf(failure, "An interceptor around the function %s failed before the function was entered; it is called "
                + "without interceptors", function.function().name());
        return function.undecorated().call(invocation.getTarget(), invocation.getParameters());
    }

    /** What says no to the caller, rather than that it is broken, has done its work. */
    private boolean fallsBack(Throwable failure) {
        return !entered && failure instanceof Exception && !(failure instanceof SecurityException)
                && !(failure instanceof WebApplicationException) && !(failure instanceof ApiException)
                && !isValidation(failure);
    }

    /** By name: Bean Validation need not be there. */
    private static boolean isValidation(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("jakarta.validation.ValidationException")) {
                return true;
            }
        }
        return false;
    }
}
