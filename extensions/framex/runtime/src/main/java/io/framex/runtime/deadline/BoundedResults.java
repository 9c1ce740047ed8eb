package io.framex.runtime.deadline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** Gives results that are still to come the deadline of their request. What comes too late is cancelled. */
final class BoundedResults {

    static Uni<Object> of(Uni<?> work, RequestDeadline deadline) {
        return Uni.createFrom().emitter(emitter -> {
            Cancellable running = work.subscribe().with(item -> {
                if (deadline.settle()) {
                    emitter.complete(item);
                }
            }, failure -> {
                if (deadline.settle()) {
                    emitter.fail(failure);
                }
            });
            emitter.onTermination(running::cancel);
            Runnable expire = () -> {
                running.cancel();
                emitter.fail(RequestTimeoutException.instance());
            };
            if (!deadline.whenExpired(expire)) {
                expire.run();
            }
        });
    }

    static CompletionStage<Object> of(CompletionStage<?> work, RequestDeadline deadline) {
        CompletableFuture<Object> bounded = new CompletableFuture<>();
        work.whenComplete((item, failure) -> {
            if (!deadline.settle()) {
                return;
            }
            if (failure == null) {
                bounded.complete(item);
            } else {
                bounded.completeExceptionally(failure);
            }
        });
        Runnable expire = () -> {
            work.toCompletableFuture().cancel(true);
            bounded.completeExceptionally(RequestTimeoutException.instance());
        };
        if (!deadline.whenExpired(expire)) {
            expire.run();
        }
        return bounded;
    }

    private BoundedResults() {
    }
}
