package io.framex.proxy.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.framex.proxy.config.BreakerConfig;
import io.framex.runtime.config.AccessKeys;
import io.framex.runtime.config.AccessKeysConverter;
import io.framex.runtime.config.Range;
import io.framex.runtime.config.Sensitive;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Settings of remote functions. */
public interface RemoteFunctionsConfig {

    /**
     * Functions that run on other instances, by their base URL; with `server.enable_proxy` only. All others run here.
     */
    Map<String, List<String>> proxyFunctions();

    /**
     * How an instance of `proxy_functions` is called, by its base URL, where it differs from the rest.
     */
    Map<String, FunctionTargetConfig> functionTargets();

    /**
     * Wire format of calls to other instances: `framex-2`, or `framex-1` for Python FrameX 0.4, which hides nothing.
     */
    @WithDefault("framex-2")
    FunctionCodec codec();

    /**
     * Wire formats that are accepted from other instances; `codec` where it is absent.
     */
    Optional<List<FunctionCodec>> acceptedCodecs();

    /**
     * When arguments and results of `framex-2` are compressed: `auto` unless the other instance is on the same machine, `deflate`
     * always, `none` never; `zstd` always, by zstd, which is faster and which the called instances must accept. Short ones never
     * are.
     */
    @WithDefault("auto")
    FunctionCompression functionCompression();

    /**
     * Accept calls that are compressed by `zstd`, too; where it is absent, if `function_compression` is `zstd`.
     */
    Optional<Boolean> acceptZstd();

    /**
     * Keys that encrypt calls: the first one encrypts, all decrypt. With keys, nothing is accepted that is not encrypted.
     * Without, calls are compressed only, and `auth.rules` must cover `/api/v1/proxy/remote`.
     */
    List<FunctionKeyConfig> keys();

    /**
     * File with further keys, read again when it changes: a line for each, its id and 32 bytes in Base64, separated by a blank.
     * Where it is given, its first key encrypts.
     */
    Optional<String> keysFile();

    /**
     * How often `keys_file` is looked at.
     */
    @WithDefault("5s")
    Duration keysInterval();

    /**
     * Name of this instance, which calls are addressed to; `http://<server.host>:<server.port>` where it is absent. Callers use
     * their `function_targets.<url>.instance_id`, else the URL by which they call.
     */
    Optional<String> instanceId();

    /**
     * How far the clock of a caller may be off, the way of its call included. Calls that were sent before this process started
     * are refused.
     */
    @WithDefault("60s")
    Duration replayWindow();

    /**
     * How many calling processes are remembered at the same time; calls of further ones are refused with 503.
     */
    @WithDefault("1024")
    @Range(min = 1)
    int replaySenders();

    /**
     * How many results of idempotent functions are kept for `replay_window`, so that a call that arrives twice is run once.
     */
    @WithDefault("1024")
    @Range(min = 0)
    int rememberedCalls();

    /**
     * Largest arguments or result, as JSON, and largest frame.
     */
    @WithDefault("16M")
    MemorySize maxPayloadSize();

    /**
     * How many calls of other instances run here at the same time; further ones are answered with 503.
     */
    @WithDefault("1000")
    @Range(min = 1)
    int maxFunctionCalls();

    /**
     * How long a call may take where its caller has no nearer deadline; for a stream, until its first item.
     */
    @WithDefault("60s")
    Duration functionTimeout();

    /**
     * When calls of an instance are refused at once, so that nobody waits for one that does not answer.
     */
    BreakerConfig functionBreaker();

    /**
     * How many instances may pass a call on to the next one.
     */
    @WithDefault("3")
    @Range(min = 1)
    int maxHops();

    /**
     * Who may call which functions, by name or `demo.*`, with keys as in `auth.rules`; functions that no entry covers may not be
     * called. Where it is absent, whoever may use the endpoint may call all functions of active plugins.
     */
    @Sensitive
    Map<String, @WithConverter(AccessKeysConverter.class) AccessKeys> expose();

    /**
     * Accept `framex-1` without an auth rule that covers the endpoint.
     */
    @WithDefault("false")
    boolean allowUnauthenticatedRemote();
}
