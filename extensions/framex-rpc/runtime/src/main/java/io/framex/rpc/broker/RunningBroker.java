package io.framex.rpc.broker;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.PluginApis;
import io.framex.rpc.access.Keys;
import io.framex.rpc.answer.DestinationAnswerer;
import io.framex.rpc.answer.LocalAnswerer;
import io.framex.rpc.answer.LocalFunctions;
import io.framex.rpc.answer.Routes;
import io.framex.rpc.config.DeliveryConfig;
import io.framex.rpc.config.RateLimitFailure;
import io.framex.rpc.config.RpcConfig;
import io.framex.rpc.filter.RpcFilter;
import io.framex.rpc.limit.LocalRateLimit;
import io.framex.rpc.limit.NoRateLimit;
import io.framex.rpc.limit.Quota;
import io.framex.rpc.limit.RateLimit;
import io.framex.rpc.limit.SharedRateLimit;
import io.framex.rpc.metrics.BrokerGauges;
import io.framex.rpc.metrics.QueueWatch;
import io.framex.rpc.store.DeliveryRules;
import io.framex.rpc.store.RequestStore;
import io.framex.rpc.store.StoreLimits;
import io.framex.rpc.store.Transitions;
import io.framex.rpc.store.file.FileJournal;
import io.framex.rpc.store.index.IndexedStore;
import io.framex.rpc.store.index.MemoryJournal;
import io.framex.rpc.store.postgresql.PostgresqlStorage;
import io.framex.rpc.store.redis.RedisStorage;
import io.framex.rpc.store.shared.SharedStore;
import io.framex.rpc.syftbox.SyftBoxAnswerer;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.tracing.Tracing;
import io.quarkus.arc.All;
import io.vertx.core.Vertx;

/** Holds the broker of the running application, from the start of the plugin to its stop. */
@Singleton
public class RunningBroker {

    /** The outcome of a call that took all its time is still to be recorded under its lease. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final long REFRESHED_EVERY_MILLIS = 5000;

    private volatile Broker current;
    private QueueWatch watch;
    private long refreshing;

    @Inject
    Instance<RpcConfig> config;

    @Inject
    FrameXConfig server;

    @Inject
    Instance<RequestStore> ownStore;

    @All
    @Inject
    List<RpcFilter> filters;

    @Inject
    ActivePlugins active;

    @Inject
    PluginApis apis;

    @Inject
    ObjectMapper mapper;

    @Inject
    Vertx vertx;

    @Inject
    Tracing tracing;

    /** The broker; {@code null} while it is not up. */
    public Broker current() {
        return current;
    }

    /** Opens the store and begins to deliver. May block. */
    public void start() {
        RpcConfig settings = config.get();
        LocalFunctions functions = new LocalFunctions(active, settings.localPlugins());
        RequestStore requests = ownStore.isResolvable() ? ownStore.get() : store(settings);
        Broker broker = new Broker(settings, Keys.of(settings, server.auth()), requests, rateLimit(settings, requests), functions,
                filters);
        watch = new QueueWatch(requests);
        BrokerGauges.bind(broker, requests, watch, queues(settings));
        broker.dispatch(Routes.LOCAL, new LocalAnswerer(vertx, apis, functions, mapper, settings.localTimeout(), tracing),
                settings.maxLocalCalls(), settings.localTimeout().plus(GRACE));
        settings.destinations().forEach((pattern, destination) -> {
            String queue = Routes.queueOfDestination(pattern);
            broker.dispatch(queue, new DestinationAnswerer(vertx, destination, () -> broker.available(queue)),
                    destination.maxConcurrency(), destination.timeout().plus(GRACE));
        });
        settings.syftbox().datasites().ifPresent(datasites -> broker.dispatch(Routes.SYFTBOX,
                new SyftBoxAnswerer(vertx, settings.syftbox(), Path.of(datasites)), settings.syftbox().maxConcurrency(),
                settings.syftbox().timeout().plus(GRACE)));
        broker.open();
        refreshing = vertx.setPeriodic(REFRESHED_EVERY_MILLIS, tick -> watch.refresh());
        current = broker;
    }

    /** Queues that the operator has named, and how metrics call them. */
    private static Map<String, String> queues(RpcConfig settings) {
        Map<String, String> queues = new TreeMap<>(Map.of(Routes.LOCAL, Routes.LOCAL));
        settings.destinations().keySet().forEach(pattern -> queues.put(Routes.queueOfDestination(pattern), pattern));
        settings.syftbox().datasites().ifPresent(datasites -> queues.put(Routes.SYFTBOX, Routes.SYFTBOX));
        settings.apps().keySet().forEach(app -> queues.put(Routes.queueOfApp(app), Routes.queueOfApp(app)));
        return queues;
    }

    /** Stops delivering and closes the store. May block. */
    public void stop() {
        Broker broker = current;
        if (broker != null) {
            vertx.cancelTimer(refreshing);
            broker.close();
        }
    }

    private static RateLimit rateLimit(RpcConfig config, RequestStore requests) {
        return Quota.of(config).map(quota -> rateLimit(config, quota, requests)).orElseGet(NoRateLimit::new);
    }

    private static RateLimit rateLimit(RpcConfig config, Quota quota, RequestStore requests) {
        RateLimit local = new LocalRateLimit(quota, config.maxRateBuckets());
        if (!(requests instanceof SharedStore shared)) {
            return local;
        }
        return shared.buckets().<RateLimit>map(buckets -> new SharedRateLimit(buckets, quota, config.rateLimitTimeout(), local,
                config.rateLimitFailure() == RateLimitFailure.OPEN)).orElse(local);
    }

    private RequestStore store(RpcConfig config) {
        DeliveryConfig delivery = config.delivery();
        StoreLimits limits = new StoreLimits(config.maxRequests(), config.maxStoredBytes().asLongValue(), config.maxQueue(),
                config.maxApps());
        DeliveryRules rules = new DeliveryRules(delivery.maxAttempts(), delivery.backoff(), delivery.maxBackoff(),
                delivery.resultTtl(), delivery.deadTtl());
        Clock clock = Clock.systemUTC();
        return switch (config.store()) {
            case MEMORY -> new IndexedStore(new MemoryJournal(), limits, rules, clock);
            case EMBEDDED -> new IndexedStore(new FileJournal(Path.of(config.file())), limits, rules, clock);
            case REDIS -> new SharedStore(new RedisStorage(vertx, config.redis(), limits), new Transitions(rules), clock);
            case POSTGRESQL -> new SharedStore(new PostgresqlStorage(vertx, config.postgresql(), limits),
                    new Transitions(rules), clock);
        };
    }
}
