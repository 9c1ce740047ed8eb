package io.framex.runtime.ingress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.SettingOrigins;

/**
 * How many requests each plugin, and the whole ingress, may work on at the same time.
 * <p>
 * Of a plugin, the first that says something counts: {@code deployments.<plugin>.max_ongoing_requests}, what the plugin says
 * about itself, {@code base_ingress_config.max_ongoing_requests}. Of the whole, {@code server.ingress_config}; without it the
 * limit is derived as in Python FrameX, from the base and the number of plugins with HTTP APIs, and raised where plugins with
 * higher limits of their own could otherwise never reach them.
 *
 * @param plugins limits by plugin name
 * @param whole limit of the whole ingress
 */
record IngressLimits(Map<String, IngressLimit> plugins, IngressLimit whole) {

    /** Python FrameX's. */
    private static final int BASES = 6;

    private static final String KEY = "max_ongoing_requests";
    private static final String BASE = "base_ingress_config." + KEY;

    static IngressLimits of(FrameXConfig config, List<PluginDescriptor> active) {
        int base = config.baseIngressConfig().maxOngoingRequests();
        Map<String, IngressLimit> plugins = new TreeMap<>();
        for (PluginDescriptor plugin : active) {
            plugins.put(plugin.name(), of(plugin, config, base));
        }
        int derived = derived(base, active.stream().filter(plugin -> !plugin.httpApis().isEmpty())
                .map(plugin -> plugins.get(plugin.name()).value()).toList());
        IngressLimit whole = config.server().ingressConfig().maxOngoingRequests().stream()
                .mapToObj(limit -> new IngressLimit(limit, "server.ingress_config." + KEY)).findFirst()
                .orElseGet(() -> new IngressLimit(derived, "derived from " + BASE + "; server.ingress_config." + KEY
                        + " decides"));
        return new IngressLimits(plugins, whole);
    }

    private static IngressLimit of(PluginDescriptor plugin, FrameXConfig config, int base) {
        var deployment = config.deployments().get(plugin.name());
        if (deployment != null && deployment.maxOngoingRequests().isPresent()) {
            return new IngressLimit(deployment.maxOngoingRequests().getAsInt(),
                    SettingOrigins.key("deployments", plugin.name(), KEY));
        }
        int own = plugin.policy().maxOngoingRequests();
        return own > 0 ? new IngressLimit(own, "its own; deployments." + plugin.name() + "." + KEY + " decides")
                : new IngressLimit(base, BASE);
    }

    private static int derived(int base, List<Integer> limits) {
        if (base == Bulkhead.UNLIMITED || limits.contains(Bulkhead.UNLIMITED)) {
            return Bulkhead.UNLIMITED;
        }
        long bases = (long) base * Math.max(BASES, limits.size());
        long all = limits.stream().mapToLong(Integer::longValue).sum();
        return (int) Math.min(Integer.MAX_VALUE, Math.max(bases, all));
    }
}
