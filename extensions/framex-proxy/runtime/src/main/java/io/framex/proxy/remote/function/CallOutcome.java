package io.framex.proxy.remote.function;

import java.util.concurrent.TimeoutException;

import io.framex.ApiException;
import io.framex.FailedCallException;
import io.framex.RefusedCallException;
import io.vertx.core.http.HttpClientResponse;

/** Says what an answer, or none, means for the caller. */
final class CallOutcome {

    private CallOutcome() {
    }

    /** Why an answer without a reply has none. */
    static ApiException refused(FunctionTarget target, ProxyFunction function, HttpClientResponse response) {
        String who = target + " ";
        return switch (response.statusCode()) {
            case 400 -> new RefusedCallException(502, FunctionError.FRAME, who + "does not accept the frame of "
                    + function.name() + ": compare keys, instance_id and clocks of both instances; its log says more");
            case 401, 403 -> new RefusedCallException(502, FunctionError.KEY, who + "does not accept the key for "
                    + CallRequest.PATH);
            case 404, 405 -> new FailedCallException(502, FunctionError.STRANGE, who + "has no remote functions: "
                    + "is its plugin \"proxy\" active?", null);
            case 413 -> new RefusedCallException(413, "FX-413-BODY", "The arguments of " + function.name()
                    + " are larger than " + who + "takes");
            case 503 -> new FailedCallException(503, FunctionError.UNREACHABLE, who + "is busy, starting or stopping", null);
            default -> new FailedCallException(502, FunctionError.STRANGE, who + "answered with status "
                    + response.statusCode(), null);
        };
    }

    /** What the failure of a connection means. */
    static ApiException failed(FunctionTarget target, ProxyFunction function, Throwable failure) {
        if (failure instanceof ApiException known) {
            return known;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause.getClass().getSimpleName().contains("Timeout")) {
                return CallRequest.overdue(function);
            }
        }
        return new FailedCallException(503, FunctionError.UNREACHABLE, target + " cannot be reached for " + function.name(),
                failure);
    }
}
