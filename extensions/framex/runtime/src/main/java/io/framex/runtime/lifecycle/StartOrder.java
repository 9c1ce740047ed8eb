package io.framex.runtime.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.framex.runtime.catalog.PluginDescriptor;

/**
 * The order in which plugins start: what a plugin requires starts before it; plugins that do not depend on each other start
 * by descending priority, then by name.
 *
 * @param plugins the plugins in start order
 * @param cycles plugins that require each other, each cycle as the path around it
 */
record StartOrder(List<PluginDescriptor> plugins, List<String> cycles) {

    private static final Comparator<PluginDescriptor> BY_PRIORITY = Comparator
            .comparing((PluginDescriptor plugin) -> plugin.policy().priority()).reversed()
            .thenComparing(PluginDescriptor::name);

    static StartOrder of(List<PluginDescriptor> active) {
        Walk walk = new Walk(active);
        active.stream().sorted(BY_PRIORITY).forEach(plugin -> walk.visit(plugin, new LinkedHashSet<>()));
        return new StartOrder(List.copyOf(walk.ordered), List.copyOf(walk.cycles));
    }

    private static final class Walk {

        private final Map<String, PluginDescriptor> providers;
        private final List<PluginDescriptor> ordered = new ArrayList<>();
        private final Set<String> done = new HashSet<>();
        private final Set<String> cycles = new LinkedHashSet<>();

        Walk(List<PluginDescriptor> active) {
            this.providers = active.stream()
                    .flatMap(plugin -> apis(plugin).stream().map(api -> Map.entry(api, plugin)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
        }

        private static Set<String> apis(PluginDescriptor plugin) {
            Set<String> apis = new HashSet<>();
            plugin.functionApis().forEach(api -> apis.add(api.name()));
            plugin.httpApis().forEach(api -> {
                apis.add(api.path());
                apis.add(api.method() + " " + api.path());
            });
            return apis;
        }

        void visit(PluginDescriptor plugin, Set<String> path) {
            if (done.contains(plugin.name())) {
                return;
            }
            if (!path.add(plugin.name())) {
                List<String> cycle = new ArrayList<>(path);
                cycle = cycle.subList(cycle.indexOf(plugin.name()), cycle.size());
                cycles.add(String.join(" -> ", cycle) + " -> " + plugin.name());
                return;
            }
            plugin.policy().requiredRemoteApis().stream().map(providers::get).flatMap(p -> Optional.ofNullable(p).stream())
                    .distinct().filter(required -> !required.name().equals(plugin.name())).sorted(BY_PRIORITY)
                    .forEach(required -> visit(required, path));
            path.remove(plugin.name());
            if (done.add(plugin.name())) {
                ordered.add(plugin);
            }
        }
    }
}
