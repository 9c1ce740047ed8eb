package io.framex.runtime.call;

import java.util.function.Function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What a call gives back. Failures are thrown, or arrive through the {@code Uni} or {@code Multi}. */
public sealed interface ApiResult {

    /** The result of a call without one. */
    ApiResult NOTHING = new Value(null);

    /**
     * Has the listener told once when the call has ended: now for a value, else when item, failure, the end of the stream or
     * cancellation arrives. A call that failed by throwing has no result to ask; a decorator handles that itself.
     *
     * @return what to give on in place of this result
     */
    ApiResult onTermination(Listener listener);

    /** Has failures that arrive later replaced. */
    ApiResult mapFailure(Function<Throwable, Throwable> mapper);

    /** The result as a {@code Uni}; the items of a stream are no single result, so that one fails. */
    Uni<Object> asUni();

    /** Learns how a call ended. */
    @FunctionalInterface
    interface Listener {

        /**
         * @param failure why it failed, or {@code null}
         * @param cancelled whether the caller went away before the end
         */
        void terminated(Throwable failure, boolean cancelled);
    }

    /** A result that is there; {@code null} for none. */
    record Value(Object value) implements ApiResult {

        @Override
        public ApiResult onTermination(Listener listener) {
            listener.terminated(null, false);
            return this;
        }

        @Override
        public ApiResult mapFailure(Function<Throwable, Throwable> mapper) {
            return this;
        }

        @Override
        public Uni<Object> asUni() {
            return Uni.createFrom().item(value);
        }
    }

    /** A result that arrives later. */
    record Deferred(Uni<?> item) implements ApiResult {

        @Override
        public ApiResult onTermination(Listener listener) {
            return new Deferred(item.onTermination()
                    .invoke((value, failure, cancelled) -> listener.terminated(failure, cancelled)));
        }

        @Override
        public ApiResult mapFailure(Function<Throwable, Throwable> mapper) {
            return new Deferred(item.onFailure().transform(mapper));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Uni<Object> asUni() {
            return (Uni<Object>) item;
        }
    }

    /** Items that arrive as they are asked for. */
    record Stream(Multi<?> items) implements ApiResult {

        @Override
        public ApiResult onTermination(Listener listener) {
            return new Stream(items.onTermination().invoke(listener::terminated));
        }

        @Override
        public ApiResult mapFailure(Function<Throwable, Throwable> mapper) {
            return new Stream(items.onFailure().transform(mapper));
        }

        @Override
        public Uni<Object> asUni() {
            return Uni.createFrom().failure(new IllegalStateException("a stream is not a single result"));
        }
    }
}
