package io.framex.proxy.remote;

import java.time.Duration;
import java.util.Optional;

import io.framex.proxy.config.OutboundAuthConfig;

/** How one instance is called. */
public interface FunctionTargetConfig {

    /**
     * Wire format of calls to it; `codec` of the plugin where it is absent.
     */
    Optional<FunctionCodec> codec();

    /**
     * Compression of calls to it and of their results; `function_compression` of the plugin where it is absent.
     */
    Optional<FunctionCompression> compression();

    /**
     * Its `instance_id`; its URL where it is absent.
     */
    Optional<String> instanceId();

    /**
     * As `function_timeout` of the plugin, for this instance.
     */
    Optional<Duration> timeout();

    /**
     * Keys that are sent to it.
     */
    OutboundAuthConfig auth();
}
