package io.framex.runtime.ingress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.FailedCallException;
import io.framex.runtime.call.ApiCall;
import io.framex.runtime.call.ApiDecorator;
import io.framex.runtime.call.ApiInvoker;
import io.framex.runtime.call.ApiResult;
import io.framex.runtime.call.ApiTarget;
import io.framex.runtime.call.CallStage;
import io.framex.runtime.http.ErrorReport;

/** Counts calls between plugins towards what the called plugin works on at the same time, and refuses those beyond it. */
@Singleton
class BulkheadDecorator implements ApiDecorator {

    private final Ingress ingress;

    @Inject
    BulkheadDecorator(Ingress ingress) {
        this.ingress = ingress;
    }

    @Override
    public CallStage stage() {
        return CallStage.BULKHEAD;
    }

    @Override
    public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
        return ingress.gate(target.plugin()).map(gate -> around(gate, next)).orElse(next);
    }

    private static ApiInvoker around(PluginGate gate, ApiInvoker next) {
        ApiResult.Listener leave = (failure, cancelled) -> gate.leaveCall();
        return call -> invoke(gate, leave, call, next);
    }

    private static ApiResult invoke(PluginGate gate, ApiResult.Listener leave, ApiCall call, ApiInvoker next)
            throws Exception {
        ErrorReport refusal = gate.tryEnterCall();
        if (refusal != null) {
            throw new FailedCallException(refusal.status(), refusal.code(), refusal.message(), null);
        }
        ApiResult result;
        try {
            result = next.invoke(call);
        } catch (Exception | Error failure) {
            gate.leaveCall();
            throw failure;
        }
        return result.onTermination(leave);
    }
}
