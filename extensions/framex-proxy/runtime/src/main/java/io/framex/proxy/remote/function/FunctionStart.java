package io.framex.proxy.remote.function;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.proxy.config.ProxyConfig;
import io.framex.proxy.remote.FunctionCodec;
import io.framex.proxy.remote.FunctionTargetConfig;
import io.framex.proxy.remote.classic.ClassicCodec;
import io.framex.proxy.remote.frame.FrameReader;
import io.framex.proxy.remote.frame.FrameWriter;
import io.framex.proxy.remote.frame.ReplayGuard;
import io.framex.proxy.resilience.Breaker;
import io.framex.proxy.upstream.UpstreamUrl;
import io.framex.runtime.access.ProtectedPaths;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.InvalidSettingsException;
import io.framex.runtime.tracing.Tracing;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;

/** Makes what the settings describe: where functions run, and the endpoint for those of this instance. */
@Singleton
public class FunctionStart {

    private static final Logger LOG = Logger.getLogger("io.framex.proxy.functions");
    private static final String PLUGIN = "proxy";
    private static final int CONNECTIONS = 256;
    private static final long NO_TIMER = -1;

    @Inject
    Instance<ProxyConfig> proxy;

    @Inject
    FrameXConfig framex;

    @Inject
    ActivePlugins active;

    @Inject
    ProxyFunctions functions;

    @Inject
    ObjectMapper mapper;

    @Inject
    Vertx vertx;

    @Inject
    Tracing tracing;

    private FunctionEnvironment environment;
    private long keysTimer = NO_TIMER;

    /** Where functions run; nowhere else unless the plugin is active and {@code server.enable_proxy} is on. */
    FunctionTargets targets() {
        if (!active.isActive(PLUGIN)) {
            return new FunctionTargets(Map.of());
        }
        ProxyConfig config = proxy.get();
        FunctionSettings settings = new FunctionSettings(config);
        Map<String, String> urls = settings.urls(functions);
        if (!framex.server().enableProxy()) {
            if (!urls.isEmpty()) {
                LOG.warn("plugins.proxy.proxy_functions has no effect without server.enable_proxy: all functions run here");
            }
            return new FunctionTargets(Map.of());
        }
        Map<String, FunctionTarget> byUrl = new HashMap<>();
        Map<String, FunctionTarget> targets = new HashMap<>();
        urls.forEach((function, url) -> targets.put(function, byUrl.computeIfAbsent(url, key -> target(settings, url))));
        refuseStreams(targets);
        targets.forEach((function, target) -> LOG.infof("Function %s runs on %s", function, target));
        return new FunctionTargets(targets);
    }

    private FunctionTarget target(FunctionSettings settings, String url) {
        UpstreamUrl parsed;
        try {
            parsed = UpstreamUrl.parse(url);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(List.of(FunctionSettings.problem("plugins.proxy.proxy_functions",
                    "\"plugins.proxy.proxy_functions\": the URL " + e.getMessage())));
        }
        FunctionFormat format = settings.format(url);
        Duration timeout = settings.target(url).flatMap(FunctionTargetConfig::timeout).orElse(proxy.get().functionTimeout());
        HttpClientOptions options = new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setMaxWaitQueueSize(CONNECTIONS)
                .setSsl(parsed.tls());
        if (format.codec() == FunctionCodec.FRAMEX_1) {
            LOG.warnf("Calls to %s are sent in framex-1, which hides nothing and proves nothing", url);
            // Python closes a connection after an error without saying so before.
            options.setKeepAlive(false);
        }
        return new FunctionTarget(parsed, format, timeout, settings.outboundKey(url), vertx.createHttpClient(options),
                environment(), new Breaker(proxy.get().functionBreaker()));
    }

    private void refuseStreams(Map<String, FunctionTarget> targets) {
        targets.forEach((name, target) -> {
            if (target.format().codec() == FunctionCodec.FRAMEX_1 && functions.get(name).function().stream()) {
                throw new InvalidSettingsException(List.of(FunctionSettings.problem("plugins.proxy.proxy_functions",
                        "\"plugins.proxy.proxy_functions\": " + name + " gives a stream, for which framex-1, the codec of "
                                + target + ", has no form")));
            }
        });
    }

    /**
     * The endpoint; {@code null} where the plugin is not active.
     *
     * @throws InvalidSettingsException where it would be open to everybody
     */
    public FunctionEndpoint endpoint() {
        if (!active.isActive(PLUGIN)) {
            return null;
        }
        ProxyConfig config = proxy.get();
        List<FunctionCodec> accepted = config.acceptedCodecs().orElseGet(() -> List.of(config.codec()));
        requireProtected(config, accepted);
        FunctionBounds bounds = new FunctionBounds(config.maxFunctionCalls(), config.rememberedCalls(), config.replayWindow(),
                config.maxHops());
        String audience = config.instanceId()
                .orElseGet(() -> "http://" + framex.server().host() + ":" + framex.server().port());
        FunctionCalls calls = new FunctionCalls(functions, active, FunctionRights.of(framex, config.expose()), environment(),
                bounds, tracing);
        Optional<ClassicEndpoint> classic = accepted.contains(FunctionCodec.FRAMEX_1)
                ? Optional.of(new ClassicEndpoint(environment(), calls, config.functionTimeout())) : Optional.empty();
        return new FunctionEndpoint(audience, environment(),
                new ReplayGuard(config.replayWindow(), config.replaySenders(), System::currentTimeMillis), calls,
                accepted.contains(FunctionCodec.FRAMEX_2), classic);
    }

    private void requireProtected(ProxyConfig config, List<FunctionCodec> accepted) {
        if (functions.names().isEmpty()) {
            return;
        }
        boolean covered = ProtectedPaths.of(framex.auth()).contains(CallRequest.PATH);
        boolean keys = !config.keys().isEmpty() || config.keysFile().isPresent();
        if (accepted.contains(FunctionCodec.FRAMEX_2) && !keys && !covered) {
            throw new InvalidSettingsException(List.of(FunctionSettings.problem("plugins.proxy.keys",
                    "Anybody could call the @OnProxy functions of this instance: set \"plugins.proxy.keys\", or cover \""
                            + CallRequest.PATH + "\" by \"auth.rules\"")));
        }
        if (accepted.contains(FunctionCodec.FRAMEX_1)) {
            if (!covered && !config.allowUnauthenticatedRemote()) {
                throw new InvalidSettingsException(List.of(FunctionSettings.problem("plugins.proxy.accepted_codecs",
                        "Anybody could call the @OnProxy functions of this instance in framex-1: cover \"" + CallRequest.PATH
                                + "\" by \"auth.rules\", or set \"plugins.proxy.allow_unauthenticated_remote\"")));
            }
            LOG.warn("Calls are accepted in framex-1, which hides nothing and proves nothing");
        }
    }

    /** Ends what looks at the file of keys. */
    @PreDestroy
    synchronized void stop() {
        if (keysTimer != NO_TIMER) {
            vertx.cancelTimer(keysTimer);
            keysTimer = NO_TIMER;
        }
    }

    private synchronized FunctionEnvironment environment() {
        if (environment == null) {
            ProxyConfig config = proxy.get();
            FunctionSettings settings = new FunctionSettings(config);
            WatchedKeys keys = settings.keys();
            if (config.keysFile().isPresent()) {
                keysTimer = vertx.setPeriodic(Math.max(1, config.keysInterval().toMillis()),
                        timer -> vertx.executeBlocking(() -> {
                            keys.look();
                            return null;
                        }));
            }
            int max = (int) Math.min(Integer.MAX_VALUE, config.maxPayloadSize().asLongValue());
            environment = new FunctionEnvironment(mapper, new FrameWriter(keys, new SecureRandom()),
                    new FrameReader(keys, settings.acceptsZstd()), config.functionCompression(), new ClassicCodec(mapper, max),
                    max, Thread.currentThread().getContextClassLoader());
        }
        return environment;
    }
}
