package io.framex.runtime.limits;

import java.util.List;

import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.config.LimitsConfig;
import io.framex.runtime.config.SettingOrigins;
import io.framex.runtime.config.SettingProblem;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/** Has requests held to the limits of the running configuration. */
@Recorder
public class LimitsRecorder {

    private static final String HEADER_SIZE = "server.limits.max_header_size";
    private static final long SMALLEST_HEAD = 256;
    private static final long LARGEST_HEAD = 16 * 1024 * 1024;

    private final RuntimeValue<FrameXConfig> config;
    private final RuntimeValue<VertxHttpConfig> http;

    public LimitsRecorder(RuntimeValue<FrameXConfig> config, RuntimeValue<VertxHttpConfig> http) {
        this.config = config;
        this.http = http;
    }

    /**
     * The handler that comes before all others.
     *
     * @param access what checks keys
     * @param apart whether something may have to come in between whatever the configuration says
     * @throws InvalidSettingsException where no request could be read with the limits, or none would be bounded by them
     */
    public Handler<RoutingContext> handler(Handler<RoutingContext> access, boolean apart) {
        LimitsConfig limits = config.getValue().server().limits();
        long headerSize = limits.maxHeaderSize().asLongValue();
        if (headerSize < SMALLEST_HEAD || headerSize > LARGEST_HEAD) {
            throw new InvalidSettingsException(List.of(new SettingProblem(SettingOrigins.of(HEADER_SIZE),
                    "\"" + HEADER_SIZE + "\" must be between 256 and 16M")));
        }
        return new RequestLimitsHandler(limits, isApart(apart) ? RoutingContext::next : access);
    }

    /**
     * What checks keys where CORS, which answers browsers that ask whether they may ask, has to come before it; {@code null} where
     * {@link #handler} has handed requests on to it already, which saves each of them a step of the router.
     */
    public Handler<RoutingContext> afterCors(Handler<RoutingContext> access, boolean apart) {
        return isApart(apart) ? access : null;
    }

    private boolean isApart(boolean apart) {
        return apart || http.getValue().cors().enabled();
    }
}
