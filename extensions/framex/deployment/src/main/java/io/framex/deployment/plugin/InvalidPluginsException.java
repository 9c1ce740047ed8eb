package io.framex.deployment.plugin;

/** Stops the build; the message lists every mistake with its code, place and remedy. */
public final class InvalidPluginsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidPluginsException(String message) {
        super(message, null, false, false);
    }
}
