package io.framex.runtime.catalog;

import java.util.List;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Stops the start because active plugins require APIs that nobody has. The message has one line for each of them. */
public final class MissingApiException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    /**
     * @param problems what is missing where, and the remedy, each on a line
     */
    public MissingApiException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        setStackTrace(new StackTraceElement[0]);
    }
}
