package io.framex.rpc.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import io.framex.runtime.config.Range;
import io.framex.runtime.config.Sensitive;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMapping.NamingStrategy;
import io.smallrye.config.WithDefault;

/** Settings of the RPC broker. */
@ConfigMapping(prefix = "framex.plugins.rpc", namingStrategy = NamingStrategy.SNAKE_CASE)
public interface RpcConfig {

    /**
     * Where requests are kept: `embedded` in a file, so that they survive the end of the process, `redis` or `postgresql`,
     * which several brokers may share, or `memory`.
     */
    @WithDefault("embedded")
    StoreKind store();

    /**
     * The file of the store `embedded`, relative to the working directory.
     */
    @WithDefault(".framex/rpc.mv")
    String file();

    /**
     * The server of the store `redis`.
     */
    RedisConfig redis();

    /**
     * The database of the store `postgresql`.
     */
    PostgresqlConfig postgresql();

    /**
     * How many requests are kept, answered ones included; further ones are refused with 503.
     */
    @WithDefault("1000000")
    @Range(min = 1)
    int maxRequests();

    /**
     * How much memory parameters, headers, results and messages may take; further requests are refused with 503.
     */
    @WithDefault("512M")
    MemorySize maxStoredBytes();

    /**
     * How many unanswered requests one application may have; further ones are refused with 503.
     */
    @WithDefault("200000")
    @Range(min = 1)
    int maxQueue();

    /**
     * How many applications may register a schema or poll.
     */
    @WithDefault("10000")
    @Range(min = 1)
    int maxApps();

    /**
     * Largest request body.
     */
    @WithDefault("4M")
    MemorySize maxRequestSize();

    /**
     * How many pairs of application and function have metrics of their own; all others are counted together.
     */
    @WithDefault("500")
    @Range(min = 0)
    int maxMetricSeries();

    /**
     * How many blocking senders and long polls may wait at the same time; further ones are refused with 503.
     */
    @WithDefault("10000")
    @Range(min = 1)
    int maxWaiting();

    /**
     * How many requests a second one key may make, or one address where there are no keys; any number where it is absent. A
     * broadcast is as many requests as it has destinations, but never more than {@code rate_burst}.
     */
    @Range(min = 0.001)
    OptionalDouble rateLimit();

    /**
     * How many requests a sender may make at once after a pause; as many as in a second where it is absent.
     */
    @Range(min = 1)
    OptionalInt rateBurst();

    /**
     * How many senders are told apart by `rate_limit`; beyond it, those that asked least are counted from anew.
     */
    @WithDefault("100000")
    @Range(min = 1)
    int maxRateBuckets();

    /**
     * How long the store `redis` may take to count a request. The same limit then applies to all brokers together.
     */
    @WithDefault("250ms")
    Duration rateLimitTimeout();

    /**
     * What happens to requests that Redis has not counted in time: `closed` refuses them with 503, `open` lets every broker
     * count its own.
     */
    @WithDefault("closed")
    RateLimitFailure rateLimitFailure();

    /**
     * How long a blocking sender waits that does not say how long, at most 300 seconds.
     */
    @WithDefault("60s")
    Duration defaultTimeout();

    /**
     * What happens to non-blocking requests to applications that nothing is known about: `accept` keeps them until they expire,
     * `reject` answers 404.
     */
    @WithDefault("accept")
    UnknownApps unknownApps();

    /**
     * Keys that may do everything, dead letters included. `@name` refers to `auth.keys.<name>`.
     */
    @Sensitive
    Optional<List<String>> adminKeys();

    /**
     * Applications, by name.
     */
    Map<String, RpcAppConfig> apps();

    /**
     * Where requests to other addresses go, by address; `*` stands for any text, and the longest pattern wins.
     */
    Map<String, RpcDestinationConfig> destinations();

    /**
     * Plugins of this instance whose functions may be called; all active ones where it is absent.
     */
    Optional<List<String>> localPlugins();

    /**
     * How long a function of a plugin may take before the call counts as a failed attempt.
     */
    @WithDefault("5m")
    Duration localTimeout();

    /**
     * How many calls of functions of plugins are under way at the same time.
     */
    @WithDefault("256")
    @Range(min = 1)
    int maxLocalCalls();

    /**
     * Applications that are reached through the files of SyftBox.
     */
    SyftBoxConfig syftbox();

    /**
     * When requests are tried again, given up, and forgotten.
     */
    DeliveryConfig delivery();
}
