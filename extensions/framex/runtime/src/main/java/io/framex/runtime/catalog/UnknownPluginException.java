package io.framex.runtime.catalog;

import java.util.List;

import io.quarkus.runtime.configuration.ConfigurationException;

/** Stops the start because a configured plugin is not compiled in. The message has one line for each such entry. */
public final class UnknownPluginException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    UnknownPluginException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        setStackTrace(new StackTraceElement[0]);
    }
}
