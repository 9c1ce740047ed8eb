package io.framex.rpc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractThrowableAssert;

import io.framex.runtime.config.InvalidSettingsException;

/** What a start says that was refused because of its settings. */
final class RefusedSettings {

    private RefusedSettings() {
    }

    /** The refusal within what ended a start, whose classes are those of another loader. */
    static AbstractThrowableAssert<?, ?> in(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !cause.getClass().getName().equals(InvalidSettingsException.class.getName())) {
            cause = cause.getCause();
        }
        return assertThat(cause).isNotNull();
    }
}
