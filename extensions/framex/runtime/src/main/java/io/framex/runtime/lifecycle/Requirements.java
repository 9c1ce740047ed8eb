package io.framex.runtime.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.framex.runtime.catalog.PluginDescriptor;

/** Which active plugin requires which other. */
final class Requirements {

    private final Map<String, Set<String>> direct = new TreeMap<>();
    private final Map<String, Map<String, String>> reached = new HashMap<>();

    Requirements(List<PluginDescriptor> active) {
        Map<String, String> providers = new HashMap<>();
        for (PluginDescriptor plugin : active) {
            plugin.apiNames().forEach(api -> providers.putIfAbsent(api, plugin.name()));
        }
        for (PluginDescriptor plugin : active) {
            Set<String> required = new TreeSet<>();
            plugin.policy().requiredRemoteApis().stream().map(providers::get)
                    .filter(provider -> provider != null && !provider.equals(plugin.name())).forEach(required::add);
            direct.put(plugin.name(), required);
        }
    }

    /** What must have started before the plugin: what it requires, unless that requires it in turn. */
    Set<String> before(String plugin) {
        Set<String> before = new TreeSet<>(direct.get(plugin));
        before.removeIf(required -> reach(required).containsKey(plugin));
        return before;
    }

    /** Each set of plugins that require each other, as a path around it. */
    List<String> cycles() {
        List<String> cycles = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (String plugin : direct.keySet()) {
            if (!told.contains(plugin) && reach(plugin).containsKey(plugin)) {
                List<String> path = pathAround(plugin);
                told.addAll(path);
                cycles.add(String.join(" -> ", path));
            }
        }
        return cycles;
    }

    private List<String> pathAround(String plugin) {
        Map<String, String> steps = reach(plugin);
        List<String> path = new ArrayList<>(List.of(plugin));
        String step = steps.get(plugin);
        while (!step.equals(plugin)) {
            path.add(0, step);
            step = steps.get(step);
        }
        path.add(0, plugin);
        return path;
    }

    /** Everything that the plugin requires directly or through others, each with the plugin through which it was reached. */
    private Map<String, String> reach(String plugin) {
        Map<String, String> known = reached.get(plugin);
        if (known != null) {
            return known;
        }
        Map<String, String> from = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(plugin));
        while (!open.isEmpty()) {
            String current = open.remove();
            for (String required : direct.get(current)) {
                if (from.putIfAbsent(required, current) == null) {
                    open.add(required);
                }
            }
        }
        reached.put(plugin, from);
        return from;
    }
}
