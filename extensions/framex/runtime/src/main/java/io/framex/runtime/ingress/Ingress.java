package io.framex.runtime.ingress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.config.FrameXConfig;

/** The gates of all active plugins, and what they share. Thread safe. */
public final class Ingress {

    private static volatile Ingress current;

    private final Bulkhead whole;
    private final Map<String, PluginGate> gates;
    private final long requestTimeoutMillis;

    private Ingress(Bulkhead whole, Map<String, PluginGate> gates, long requestTimeoutMillis) {
        this.whole = whole;
        this.gates = Map.copyOf(gates);
        this.requestTimeoutMillis = requestTimeoutMillis;
    }

    /**
     * Opens the gates of plugins that have nothing to start; the others stay closed until they are up.
     *
     * @param active the active plugins
     * @param starting names of plugins with an {@code onStart}
     */
    static Ingress of(FrameXConfig config, List<PluginDescriptor> active, Set<String> starting) {
        IngressLimits limits = IngressLimits.of(config, active);
        Bulkhead whole = new Bulkhead(limits.whole().value());
        IngressMeters.whole(whole, limits.whole());
        Map<String, PluginGate> gates = new HashMap<>();
        limits.plugins().forEach((plugin, limit) -> {
            Bulkhead bulkhead = new Bulkhead(limit.value());
            IngressMeters.plugin(plugin, bulkhead, limit);
            PluginGate gate = new PluginGate(bulkhead, whole, new Refusals(plugin, limit, limits.whole()));
            if (starting.contains(plugin)) {
                gate.closeWhileStarting();
            }
            gates.put(plugin, gate);
        });
        return new Ingress(whole, gates, config.server().requestTimeout().map(limit -> Math.max(1, limit.toMillis()))
                .orElse(0L));
    }

    /** The ingress of the running application. */
    public static Ingress current() {
        return current;
    }

    static void use(Ingress ingress) {
        current = ingress;
    }

    /** The gate of an active plugin; empty for any other name. */
    public Optional<PluginGate> gate(String plugin) {
        return Optional.ofNullable(gates.get(plugin));
    }

    /** How many requests are worked on at this moment. */
    public int ongoing() {
        return whole.ongoing();
    }

    /** {@code server.request_timeout} in milliseconds, 0 for none. */
    long requestTimeoutMillis() {
        return requestTimeoutMillis;
    }

    /** From now on answers ask their clients to use other connections. */
    void endConnections() {
        gates.values().forEach(PluginGate::endConnections);
    }

    /** From now on no request is admitted any more; calls between plugins are. */
    void refuseRequests() {
        gates.values().forEach(PluginGate::refuseRequests);
    }
}
