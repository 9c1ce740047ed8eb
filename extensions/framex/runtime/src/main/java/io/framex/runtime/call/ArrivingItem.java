package io.framex.runtime.call;

import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/**
 * Subscribes to what a method returned as soon as it has returned it, so that an item which is there by then is told from one that
 * arrives later: for such a one nothing has to be timed, wrapped or handed on.
 */
final class ArrivingItem extends CompletableFuture<Object> implements UniSubscriber<Object> {

    private volatile UniSubscription subscription;

    static ApiResult of(Uni<?> returned) {
        ArrivingItem arriving = new ArrivingItem();
        returned.subscribe().withSubscriber(arriving);
        if (arriving.isDone() && !arriving.isCompletedExceptionally()) {
            return new ApiResult.Value(arriving.join());
        }
        return new ApiResult.Deferred(Uni.createFrom().completionStage(arriving).onCancellation().invoke(arriving::leave));
    }

    @Override
    public void onSubscribe(UniSubscription upstream) {
        subscription = upstream;
    }

    @Override
    public void onItem(Object item) {
        complete(item);
    }

    @Override
    public void onFailure(Throwable failure) {
        completeExceptionally(failure);
    }

    private void leave() {
        UniSubscription upstream = subscription;
        if (upstream != null) {
            upstream.cancel();
        }
    }
}
