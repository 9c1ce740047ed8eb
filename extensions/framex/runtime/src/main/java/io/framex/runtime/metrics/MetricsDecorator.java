package io.framex.runtime.metrics;

import jakarta.inject.Singleton;

import io.framex.runtime.call.ApiDecorator;
import io.framex.runtime.call.ApiInvoker;
import io.framex.runtime.call.ApiResult;
import io.framex.runtime.call.ApiTarget;
import io.framex.runtime.call.CallStage;

/** Times calls between plugins, until the result is there; a stream until it has ended. */
@Singleton
class MetricsDecorator implements ApiDecorator {

    @Override
    public CallStage stage() {
        return CallStage.METRICS;
    }

    @Override
    public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
        CallTimers timers = new CallTimers(target);
        return call -> {
            long begin = System.nanoTime();
            ApiResult result;
            try {
                result = next.invoke(call);
            } catch (Exception | Error failure) {
                timers.record(failure, false, System.nanoTime() - begin);
                throw failure;
            }
            if (result instanceof ApiResult.Value) {
                timers.record(null, false, System.nanoTime() - begin);
                return result;
            }
            return result.onTermination(
                    (failure, cancelled) -> timers.record(failure, cancelled, System.nanoTime() - begin));
        };
    }
}
