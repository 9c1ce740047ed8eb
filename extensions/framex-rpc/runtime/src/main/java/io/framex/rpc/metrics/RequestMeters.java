package io.framex.rpc.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.rpc.config.RpcConfig;
import io.framex.rpc.filter.RpcFilter;
import io.framex.rpc.store.RequestRecord;
import io.framex.rpc.store.RequestState;
import io.framex.rpc.store.Target;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;

/**
 * Counts requests by application, function and status, and times them from their acceptance to their end. Senders choose these
 * names: beyond {@code plugins.rpc.max_metric_series} of them, all others are counted together.
 */
@Singleton
public class RequestMeters implements RpcFilter {

    private static final Target OTHERS = new Target("other", "other", "other", "");
    private static final String ACCEPTED = "pending";

    private final Instance<RpcConfig> config;
    private final Map<String, Target> known = new ConcurrentHashMap<>();
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    RequestMeters(Instance<RpcConfig> config) {
        this.config = config;
    }

    @Override
    public void accepted(RequestRecord request) {
        count(bounded(request.submission().target()), ACCEPTED);
    }

    @Override
    public void settled(RequestRecord request) {
        Target target = bounded(request.submission().target());
        RequestState state = request.state();
        count(target, state.status().text());
        timers.computeIfAbsent(name(target), key -> Metrics.timer("rpc.request.duration", "app_name", target.app(), "func_name",
                target.function()))
                .record(Math.max(0, state.completedAt() - request.submission().createdAt()), TimeUnit.MILLISECONDS);
        Metrics.counter("rpc.attempts").increment(state.attempts());
        if (state.dead()) {
            Metrics.counter("rpc.dead.letters").increment();
        }
    }

    private void count(Target target, String status) {
        counters.computeIfAbsent(name(target) + ' ' + status, key -> Metrics.counter("rpc.requests", "app_name", target.app(),
                "func_name", target.function(), "status", status)).increment();
    }

    private Target bounded(Target target) {
        Target seen = known.get(name(target));
        if (seen != null) {
            return seen;
        }
        if (known.size() >= config.get().maxMetricSeries()) {
            return OTHERS;
        }
        known.put(name(target), target);
        return target;
    }

    private static String name(Target target) {
        return target.app() + ' ' + target.function();
    }
}
