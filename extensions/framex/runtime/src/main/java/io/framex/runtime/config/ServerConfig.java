package io.framex.runtime.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The HTTP server and the engine behind it. */
public interface ServerConfig {

    /**
     * Address to listen on; `0.0.0.0` for all. The same setting as `quarkus.http.host`.
     */
    @WithDefault("127.0.0.1")
    String host();

    /**
     * Port to listen on; 0 for any free one. The same setting as `quarkus.http.port`.
     */
    @WithDefault("8080")
    @Range(min = 0, max = 65535)
    int port();

    /**
     * Address of the engine's dashboard. Accepted already; takes effect in a later release.
     */
    @WithDefault("127.0.0.1")
    String dashboardHost();

    /**
     * Port of the engine's dashboard. Accepted already; takes effect in a later release.
     */
    @WithDefault("8260")
    @Range(min = 0, max = 65535)
    int dashboardPort();

    /**
     * What runs the plugins. An engine that is not compiled in stops the start.
     */
    @WithDefault("local")
    Engine engine();

    /**
     * The older way to say `engine = "ray"`.
     */
    @WithDefault("false")
    boolean useRay();

    /**
     * How many CPUs the engine may use; -1 for all. Accepted already; takes effect in a later release.
     */
    @WithDefault("-1")
    @Range(min = 1, also = -1)
    int numCpus();

    /**
     * How many tasks of `@Remote` methods the engine `local` has under way at the same time; further calls fail with 503.
     */
    @WithDefault("10000")
    @Range(min = 1)
    int maxRemoteTasks();

    /**
     * Whether calls of APIs that no local plugin has are forwarded by the plugin `proxy`, which must be active then.
     */
    @WithDefault("false")
    boolean enableProxy();

    /**
     * HTTP statuses of a forwarded call that count as success.
     */
    @WithDefault("200")
    @Range(min = 100, max = 599)
    List<Integer> legalProxyCode();

    /**
     * What applies to the APIs of all plugins together.
     */
    IngressConfig ingressConfig();

    /**
     * Version of the service as reported by `/version`; the environment variable `REVERSION`, else the version of FrameX, where
     * it is absent.
     */
    Optional<String> reversion();

    /**
     * Paths whose requests are not logged. Accepted already; takes effect in a later release.
     */
    Optional<List<String>> excludedLogPaths();

    /**
     * Time zone of timestamps in envelopes and in OpenAPI, such as `Europe/Berlin`; the system's where it is absent.
     */
    Optional<@WithConverter(TimeZoneConverter.class) ZoneId> timeZone();

    /**
     * Answer HTTP errors under `/api` with status 200 and the real status in the body, as Python FrameX does.
     */
    @WithName("errors_as_200")
    @WithDefault("false")
    boolean errorsAs200();

    /**
     * Largest request body that is accepted, in bytes or with a unit (`K`, `M`, `G`). The same setting as
     * `quarkus.http.limits.max-body-size`.
     */
    @WithDefault("10M")
    MemorySize maxBodySize();

    /**
     * How long a request to a plugin may take, in seconds or with a unit (`30s`, `5m`), a stream until its first event; without
     * limit where it is absent.
     */
    Optional<Duration> requestTimeout();

    /**
     * How deeply calls between plugins may be nested, so that APIs that call each other without end are cut.
     */
    @WithDefault("32")
    @Range(min = 1, max = 1000)
    int maxCallDepth();

    /**
     * How long a plugin that calls an API and waits for it waits for a result that arrives later, in seconds or with a unit
     * (`30s`, `5m`). A deadline of the request itself that is nearer wins.
     */
    @WithDefault("10m")
    Duration callTimeout();

    /**
     * Addresses and networks (`10.0.0.0/8`) of proxies whose `Forwarded` and `X-Forwarded-*` headers are believed, and passed
     * on when the plugin `proxy` forwards their requests.
     */
    Optional<List<String>> trustedProxies();

    /**
     * What happens when a plugin does not start: `degrade` serves the others, `exit` ends the process.
     */
    @WithDefault("degrade")
    PluginFailureAction onPluginFailure();

    /**
     * How long the server still accepts requests after it reported not ready, when it is stopped. The same setting as
     * `quarkus.shutdown.delay`.
     */
    @WithDefault("0s")
    Duration preStopDelay();

    /**
     * How long requests to plugins may take to finish when the server is stopped.
     */
    @WithDefault("30s")
    Duration shutdownTimeout();

    /**
     * Compress responses for clients that accept it. Accepted already; takes effect in a later release.
     */
    @WithDefault("false")
    boolean compression();

    /**
     * Which web pages of other origins may call the server.
     */
    CorsConfig cors();

    /**
     * What one client may ask of the server.
     */
    LimitsConfig limits();
}
