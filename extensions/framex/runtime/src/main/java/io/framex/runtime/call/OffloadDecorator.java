package io.framex.runtime.call;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

import jakarta.inject.Singleton;

import io.framex.runtime.execution.BlockingExecutor;
import io.smallrye.context.SmallRyeThreadContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

/**
 * Moves methods that may block off the calling thread, unless the caller waits anyway. Contexts of the caller go with the
 * method, and what it returns arrives on the caller's Vert.x context, where there is one.
 */
@Singleton
class OffloadDecorator implements ApiDecorator {

    @Override
    public CallStage stage() {
        return CallStage.OFFLOAD;
    }

    @Override
    public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
        if (!target.blocking()) {
            return next;
        }
        return call -> switch (call.style()) {
            case BLOCKING -> next.invoke(call);
            case ASYNCHRONOUS -> new ApiResult.Deferred(offload(next, call).chain(ApiResult::asUni));
            case STREAMING -> new ApiResult.Stream(offload(next, call).onItem().transformToMulti(OffloadDecorator::items));
        };
    }

    private static Uni<ApiResult> offload(ApiInvoker next, ApiCall call) {
        ContextInternal vertx = (ContextInternal) Vertx.currentContext();
        Callable<ApiResult> work = SmallRyeThreadContext.getCurrentThreadContextOrDefaultContexts()
                .contextualCallable(() -> next.invoke(call));
        Uni<ApiResult> result = Uni.createFrom().item(Unchecked.supplier(() -> run(work, vertx)))
                .runSubscriptionOn(BlockingExecutor.current());
        if (vertx == null) {
            return result;
        }
        Executor back = task -> vertx.runOnContext(ignored -> task.run());
        return result.emitOn(back);
    }

    private static ApiResult run(Callable<ApiResult> work, ContextInternal vertx) throws Exception {
        ContextInternal previous = vertx == null ? null : vertx.beginDispatch();
        try {
            return work.call();
        } finally {
            if (vertx != null) {
                vertx.endDispatch(previous);
            }
        }
    }

    private static Multi<?> items(ApiResult result) {
        if (result instanceof ApiResult.Stream stream) {
            return stream.items();
        }
        return Multi.createFrom().failure(new IllegalStateException("The stream API returned no stream"));
    }
}
