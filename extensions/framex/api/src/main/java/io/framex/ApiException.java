package io.framex;

import java.util.Objects;

/**
 * Why a call of an API through {@link PluginApis} or a {@link PluginClient} did not succeed, with the status and code that a
 * client would have seen over HTTP.
 */
public abstract sealed class ApiException extends RuntimeException
        permits InvalidArgumentsException, RefusedCallException, FailedCallException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ApiException(int status, String code, String message, Throwable cause) {
        super(message, cause);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status is " + status + ", but should be 400 to 599");
        }
        this.status = status;
        this.code = Objects.requireNonNull(code, "code");
    }

    /** HTTP status, 400 to 599. */
    public final int status() {
        return status;
    }

    /** Stable code, such as {@code FX-404-ROUTE}. */
    public final String code() {
        return code;
    }
}
