package io.framex.runtime.call;

import java.time.Duration;

import jakarta.inject.Singleton;

import io.framex.FailedCallException;

/**
 * Ends calls that nobody waits for any more: before they begin, and, where the result arrives later, as soon as the deadline
 * passes. A stream that has begun may go on; a method that runs on the calling thread is not interrupted.
 */
@Singleton
class DeadlineDecorator implements ApiDecorator {

    @Override
    public CallStage stage() {
        return CallStage.DEADLINE;
    }

    @Override
    public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
        return call -> {
            Deadline deadline = call.context().deadline();
            if (!deadline.isSet()) {
                return next.invoke(call);
            }
            if (deadline.remaining() <= 0) {
                throw passed(target.api());
            }
            ApiResult result = next.invoke(call);
            if (!(result instanceof ApiResult.Deferred later)) {
                return result;
            }
            return new ApiResult.Deferred(later.item().ifNoItem()
                    .after(Duration.ofNanos(Math.max(1, deadline.remaining()))).failWith(() -> passed(target.api())));
        };
    }

    static FailedCallException passed(String api) {
        return new FailedCallException(504, "FX-504-DEADLINE", api + " did not answer in time", null);
    }
}
