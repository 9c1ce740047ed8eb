package io.framex.runtime.deadline;

import java.util.concurrent.atomic.AtomicReference;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/**
 * Waits for the item or failure of a {@code Uni}, which comes while it is subscribed to or later, on any thread. One that is there at
 * once suspends nothing. No contexts are captured, as Quarkus REST does for its own callbacks, since those here only hand the
 * item on: whatever comes behind them gets the contexts of the request again.
 */
final class ArrivingResult implements UniSubscriber<Object> {

    private enum State {
        SUBSCRIBING,
        AWAITED,
        ARRIVED,
        CANCELLED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.SUBSCRIBING);
    private final ResteasyReactiveRequestContext context;
    private volatile UniSubscription subscription;
    private Object item;
    private Throwable failure;

    private ArrivingResult(ResteasyReactiveRequestContext context) {
        this.context = context;
    }

    /**
     * Has the request wait, unless there is nothing to wait for.
     *
     * @param cancellable whether the {@code Uni} is cancelled when the client has left
     */
    static void await(ResteasyReactiveRequestContext context, Uni<?> result, boolean cancellable) {
        ArrivingResult arriving = new ArrivingResult(context);
        result.subscribe().withSubscriber(arriving);
        if (arriving.state.get() == State.ARRIVED) {
            arriving.handOn();
            return;
        }
        context.suspend();
        if (!arriving.state.compareAndSet(State.SUBSCRIBING, State.AWAITED)) {
            arriving.handOn();
            context.resume();
        } else if (cancellable) {
            context.serverResponse().addCloseHandler(arriving::leave);
        }
    }

    @Override
    public void onSubscribe(UniSubscription upstream) {
        subscription = upstream;
    }

    @Override
    public void onItem(Object arrived) {
        item = arrived;
        arrive();
    }

    @Override
    public void onFailure(Throwable problem) {
        failure = problem;
        arrive();
    }

    private void arrive() {
        State before = state.getAndUpdate(known -> known == State.CANCELLED ? known : State.ARRIVED);
        if (before == State.AWAITED) {
            handOn();
            context.resume();
        }
    }

    private void handOn() {
        if (failure == null) {
            context.setResult(item);
        } else {
            context.handleException(failure, true);
        }
    }

    private void leave() {
        if (state.compareAndSet(State.AWAITED, State.CANCELLED)) {
            subscription.cancel();
            // Nothing else ends a request whose connection is gone.
            context.close();
        }
    }
}
