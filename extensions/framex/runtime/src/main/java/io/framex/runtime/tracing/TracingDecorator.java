package io.framex.runtime.tracing;

import java.util.Map;

import jakarta.inject.Inject;

import io.framex.runtime.call.ApiDecorator;
import io.framex.runtime.call.ApiInvoker;
import io.framex.runtime.call.ApiResult;
import io.framex.runtime.call.ApiTarget;
import io.framex.runtime.call.CallStage;

/** Gives calls between plugins spans. Without a scope of its own: it is a bean only where there is a tracer. */
class TracingDecorator implements ApiDecorator {

    private final Tracing tracing;

    @Inject
    TracingDecorator(Tracing tracing) {
        this.tracing = tracing;
    }

    @Override
    public CallStage stage() {
        return CallStage.TRACING;
    }

    @Override
    public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
        Map<String, String> attributes = Map.of("framex.plugin", target.plugin(), "framex.api", target.api());
        return call -> {
            TraceSpan span = tracing.begin(target.api(), attributes);
            ApiResult result;
            try {
                result = next.invoke(call);
            } catch (Exception | Error failure) {
                span.leave();
                span.end(failure);
                throw failure;
            }
            // What arrives later runs among other calls of the same request, whose spans are not below this one.
            span.leave();
            return result.onTermination((failure, cancelled) -> span.end(failure));
        };
    }
}
