package io.framex.runtime.call;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.runtime.http.ErrorReport;
import io.framex.runtime.http.PluginFailures;

/** Gives callers one family of errors, with the status and code that a client would see. */
@Singleton
class FailureDecorator implements ApiDecorator {

    @Override
    public CallStage stage() {
        return CallStage.FAILURES;
    }

    @Override
    public ApiInvoker decorate(ApiTarget target, ApiInvoker next) {
        return call -> {
            try {
                return next.invoke(call).mapFailure(FailureDecorator::translate);
            } catch (Exception failure) {
                throw translate(failure);
            }
        };
    }

    private static ApiException translate(Throwable failure) {
        if (failure instanceof ApiException known) {
            return known;
        }
        ErrorReport report = PluginFailures.report(failure);
        return new FailedCallException(report.status(), report.code(), report.message(),
                failure instanceof WebApplicationException ? null : failure);
    }
}
