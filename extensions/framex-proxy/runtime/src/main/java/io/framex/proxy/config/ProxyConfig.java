package io.framex.proxy.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.proxy.remote.RemoteFunctionsConfig;
import io.framex.runtime.config.Range;
import io.framex.runtime.config.Sensitive;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMapping.NamingStrategy;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithDefaults;
import io.smallrye.config.WithName;

/** Settings of the proxy: which services appear as part of this one. */
@ConfigMapping(prefix = "framex.plugins.proxy", namingStrategy = NamingStrategy.SNAKE_CASE)
public interface ProxyConfig extends RemoteFunctionsConfig {

    /**
     * Upstream services in the list form: base URLs, `http` or `https`.
     */
    @WithName("proxy_urls")
    Optional<List<String>> urls();

    /**
     * Upstream services in the table form: settings by base URL, instead of the list form.
     */
    @WithName("proxy_urls")
    @WithDefaults
    Map<String, UpstreamConfig> upstreams();

    /**
     * Paths or path templates that are forwarded, exact or `/x/*`, for upstreams that have no `enable` of their own. Where it is
     * absent, nothing is.
     */
    Optional<List<String>> whiteList();

    /**
     * Paths or path templates whose responses are streams, though the document of the upstream does not say so: calls from
     * plugins read them as streams. Forwarding streams every response.
     */
    Optional<List<String>> forceStreamApis();

    /**
     * How long an upstream may take until the head of its response, and may pause between bytes of the body; a response as a
     * whole may take any time.
     */
    @WithDefault("600s")
    Duration timeout();

    /**
     * Keys that are sent to the only upstream there is; with several, each has its own `auth`.
     */
    OutboundAuthConfig auth();

    /**
     * The older form of `auth.rules`: the first of these keys is sent for every path of `auth_urls`.
     */
    @Sensitive
    Optional<List<String>> generalAuthKeys();

    /**
     * The older form of `auth.rules`: paths for which the first of `general_auth_keys` is sent.
     */
    Optional<List<String>> authUrls();

    /**
     * Forward `Authorization`, `X-API-Key`, `Proxy-Authorization` and the session cookie of this service to upstreams.
     */
    @WithDefault("false")
    boolean forwardCredentials();

    /**
     * Name of the session cookie of this service, which is kept back like other credentials.
     */
    @WithDefault("framex_session")
    String sessionCookie();

    /**
     * Name of this proxy in `Via`, by which loops are found; it must differ between instances that forward to each other. A
     * random one where it is absent.
     */
    Optional<String> viaName();

    /**
     * How often the documents of upstreams are read again; 0 for only once.
     */
    @WithDefault("60s")
    Duration refreshInterval();

    /**
     * How long reading one document may take.
     */
    @WithDefault("10s")
    Duration documentTimeout();

    /**
     * Largest response to a call of a plugin, and largest event of a stream; forwarded responses may have any size.
     */
    @WithDefault("16M")
    MemorySize maxCallResponse();

    /**
     * Largest document of an upstream.
     */
    @WithDefault("16M")
    MemorySize maxDocumentSize();

    /**
     * Largest number of operations in one document.
     */
    @WithDefault("20000")
    @Range(min = 1)
    int maxOperations();

    /**
     * Pause before an upstream whose document could not be read is asked again; doubled each time, up to `refresh_interval`,
     * with jitter.
     */
    @WithDefault("1s")
    Duration documentRetry();
}
