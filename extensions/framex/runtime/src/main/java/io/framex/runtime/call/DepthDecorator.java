package io.framex.runtime.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.RefusedCallException;
import io.framex.runtime.config.FrameXConfig;

/** Cuts calls that are nested more deeply than {@code server.max_call_depth}: APIs that call each other without end. */
@Singleton
class DepthDecorator implements ApiDecorator {

    private final int limit;

    @Inject
    DepthDecorator(FrameXConfig config) {
        this.limit = config.server().maxCallDepth();
    }

    @Override
    public CallStage stage() {
        return CallStage.DEPTH;
    }

    @Override
    public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
        return call -> {
            if (call.context().depth() > limit) {
                throw new RefusedCallException(508, "FX-508-DEPTH", "Calls are nested more than " + limit
                        + " deep, last into " + target.api() + " of plugin \"" + target.plugin()
                        + "\". End the recursion, or raise server.max_call_depth");
            }
            return next.invoke(call);
        };
    }
}
