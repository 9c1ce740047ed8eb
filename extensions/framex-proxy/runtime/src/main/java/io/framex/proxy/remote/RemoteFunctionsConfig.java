package io.framex.proxy.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/** Settings of remote functions. */
public interface RemoteFunctionsConfig {

    /**
     * Functions of other instances, by their base URL.
     */
    Map<String, List<String>> proxyFunctions();

    /**
     * Wire format of remote functions: `framex-2` or `framex-1`.
     */
    @WithDefault("framex-2")
    String codec();

    /**
     * Name of this instance, which frames are addressed to; its URL as configured by the caller where it is absent.
     */
    Optional<String> instanceId();

    /**
     * How old a frame may be.
     */
    @WithDefault("60s")
    Duration replayWindow();

    /**
     * Accept `framex-1` without an auth rule that covers the endpoint.
     */
    @WithDefault("false")
    boolean allowUnauthenticatedRemote();
}
