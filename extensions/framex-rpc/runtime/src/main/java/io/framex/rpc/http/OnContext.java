package io.framex.rpc.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Brings results back to the event loop of a request. */
final class OnContext {

    private OnContext() {
    }

    /** The same result, on the context that this is called on. */
    static <T> CompletionStage<T> back(CompletionStage<T> stage) {
        Context own = Vertx.currentContext();
        CompletableFuture<T> result = new CompletableFuture<>();
        stage.whenComplete((value, failure) -> {
            if (Vertx.currentContext() == own) {
                complete(result, value, failure);
            } else {
                own.runOnContext(here -> complete(result, value, failure));
            }
        });
        return result;
    }

    private static <T> void complete(CompletableFuture<T> result, T value, Throwable failure) {
        if (failure == null) {
            result.complete(value);
        } else {
            result.completeExceptionally(failure);
        }
    }
}
