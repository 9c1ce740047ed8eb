package io.framex.runtime.logging;

import java.util.Optional;
import java.util.logging.Formatter;

import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.LogFormat;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Decides how log records look. */
@Recorder
public class LoggingRecorder {

    private final RuntimeValue<FrameXConfig> config;

    public LoggingRecorder(RuntimeValue<FrameXConfig> config) {
        this.config = config;
    }

    /** The formatter for {@code log.format = "json"}; none where Quarkus' own is to be used. */
    public RuntimeValue<Optional<Formatter>> formatter() {
        boolean json = config.getValue().log().format() == LogFormat.JSON;
        return new RuntimeValue<>(json ? Optional.of(new JsonFormatter()) : Optional.empty());
    }
}
