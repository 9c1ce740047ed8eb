package io.framex.runtime.limits;

import java.util.List;

import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.LimitsConfig;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Has requests held to the limits of the running configuration. */
@Recorder
public class LimitsRecorder {

    private static final String HEADER_SIZE = "server.limits.max_header_size";
    private static final long SMALLEST_HEAD = 256;
    private static final long LARGEST_HEAD = 16 * 1024 * 1024;

    private final RuntimeValue<FrameXConfig> config;

    public LimitsRecorder(RuntimeValue<FrameXConfig> config) {
        this.config = config;
    }

    /**
     * The handler that comes before all others.
     *
     * @throws InvalidSettingsException where no request could be read with the limits, or none would be bounded by them
     */
    public Handler<RoutingContext> handler() {
        LimitsConfig limits = config.getValue().server().limits();
        long headerSize = limits.maxHeaderSize().asLongValue();
        if (headerSize < SMALLEST_HEAD || headerSize > LARGEST_HEAD) {
            throw new InvalidSettingsException(List.of(new SettingProblem(SettingOrigins.of(HEADER_SIZE),
                    "\"" + HEADER_SIZE + "\" must be between 256 and 16M")));
        }
        return new RequestLimitsHandler(limits);
    }
}
