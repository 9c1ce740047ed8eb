package io.framex.runtime.cache;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

import io.framex.runtime.access.AccessHandler;
import io.framex.runtime.cache.Flight.End;
import io.framex.runtime.config.CacheControl;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.vertx.ext.web.RoutingContext;

/** The request cache of the running application. */
final class ResponseCache {

    private static volatile ResponseCache current;

    private final CacheLimits limits;
    private final ResponseStore store;
    private final RequestKeys keys;
    private final Flights flights = new Flights();
    private final Map<CacheStatus, Counter> requests = new EnumMap<>(CacheStatus.class);

    ResponseCache(CacheLimits limits, ResponseStore store, RequestKeys keys) {
        this.limits = limits;
        this.store = store;
        this.keys = keys;
        for (CacheStatus status : EnumSet.complementOf(EnumSet.of(CacheStatus.DISABLED))) {
            requests.put(status, Metrics.counter("framex.cache.requests", "status", status.name()));
        }
        Gauge.builder("framex.cache.entries", store, ResponseStore::entries).register(Metrics.globalRegistry);
    }

    /** The cache, or {@code null} while it is switched off. */
    static ResponseCache current() {
        return current;
    }

    static void use(ResponseCache cache) {
        current = cache;
    }

    CacheLimits limits() {
        return limits;
    }

    ResponseStore store() {
        return store;
    }

    RequestKeys keys() {
        return keys;
    }

    Flights flights() {
        return flights;
    }

    /** Tells the client, and whoever looks at the metrics, how the cache took part in an answer. */
    void show(CacheStatus status, ResteasyReactiveRequestContext context, String key) {
        requests.get(status).increment();
        status.show(context, key);
    }

    /** What the client asks for, as far as it may. */
    CacheAction action(ResteasyReactiveRequestContext context) {
        String header = limits.clientControl() == CacheControl.NONE ? null
                : context.serverRequest().getRequestHeader(CacheAction.HEADER);
        if (header == null || limits.clientControl() == CacheControl.AUTHENTICATED
                && !AccessHandler.isAuthenticated(context.unwrap(RoutingContext.class))) {
            return CacheAction.USE;
        }
        return CacheAction.of(header);
    }

    /**
     * Ends a computation with a result, and keeps it unless a later one began. The computation stays known until the result
     * can be found, so that no request falls between both.
     */
    void land(String key, Flight flight, StoredResponse response) {
        if (!flight.end(End.LANDED, response)) {
            return;
        }
        if (response.body().length > limits.maxEntrySize() || !flights.isCurrent(key, flight)) {
            flights.remove(key, flight);
            return;
        }
        store.put(key, response, flight.number()).whenComplete((kept, failure) -> flights.remove(key, flight));
    }

    /** Ends a computation without a result, unless it has ended. */
    void fail(String key, Flight flight, End end) {
        // Removed first: whoever is told looks for another one to wait for.
        if (flight.isOpen()) {
            flights.remove(key, flight);
            flight.end(end, null);
        }
    }
}
