package io.framex.runtime.call;

import jakarta.inject.Singleton;

/** Makes the context of a call current while the API's method runs, so that calls within it know what they are nested in. */
@Singleton
class ContextDecorator implements ApiDecorator {

    @Override
    public CallStage stage() {
        return CallStage.CONTEXT;
    }

    @Override
    public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
        return call -> {
            CallContext previous = CallContext.replace(call.context());
            try {
                return next.invoke(call);
            } finally {
                CallContext.replace(previous);
            }
        };
    }
}
