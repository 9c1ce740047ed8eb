package io.framex.runtime.call;

import org.jboss.resteasy.reactive.RestResponse;

import io.framex.FailedCallException;

/** What the caller learns of a {@code RestResponse} whose status says that the call failed. */
final class UnsuccessfulResponse {

    static FailedCallException failure(RestResponse<?> response) {
        int status = response.getStatus();
        Object entity = response.getEntity();
        String message = entity instanceof CharSequence text ? text.toString() : response.getStatusInfo().getReasonPhrase();
        return new FailedCallException(status, "FX-%d-PLUGIN".formatted(status), message, null);
    }

    private UnsuccessfulResponse() {
    }
}
