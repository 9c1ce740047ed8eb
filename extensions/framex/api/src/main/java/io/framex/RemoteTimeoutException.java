package io.framex;

import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;

/** A {@link Remote} method did not end before the deadline of its caller; a client of the API that called it gets 504. */
public class RemoteTimeoutException extends ServerErrorException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what took too long, safe to show to a client
     */
    public RemoteTimeoutException(String message) {
        super(message, Response.Status.GATEWAY_TIMEOUT);
    }
}
