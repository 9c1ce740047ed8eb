package io.framex.runtime.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

import io.framex.runtime.catalog.PluginDescriptor;

/**
 * The order in which plugins start: what a plugin requires starts before it; plugins that do not depend on each other, and
 * plugins that require each other, start by descending priority, then by name.
 *
 * @param plugins the plugins in start order
 * @param cycles plugins that require each other, each set as a path around it
 */
record StartOrder(List<PluginDescriptor> plugins, List<String> cycles) {

    private static final Comparator<PluginDescriptor> BY_PRIORITY = Comparator
            .comparing((PluginDescriptor plugin) -> plugin.policy().priority()).reversed()
            .thenComparing(PluginDescriptor::name);

    static StartOrder of(List<PluginDescriptor> active) {
        Requirements requirements = new Requirements(active);
        Map<String, Set<String>> waiting = new HashMap<>();
        PriorityQueue<PluginDescriptor> startable = new PriorityQueue<>(BY_PRIORITY);
        Map<String, PluginDescriptor> byName = new HashMap<>();
        for (PluginDescriptor plugin : active) {
            byName.put(plugin.name(), plugin);
            Set<String> before = requirements.before(plugin.name());
            if (before.isEmpty()) {
                startable.add(plugin);
            } else {
                waiting.put(plugin.name(), before);
            }
        }
        List<PluginDescriptor> ordered = new ArrayList<>();
        while (!startable.isEmpty()) {
            PluginDescriptor next = startable.remove();
            ordered.add(next);
            for (String name : new TreeSet<>(waiting.keySet())) {
                Set<String> before = waiting.get(name);
                if (before.remove(next.name()) && before.isEmpty()) {
                    waiting.remove(name);
                    startable.add(byName.get(name));
                }
            }
        }
        return new StartOrder(List.copyOf(ordered), requirements.cycles());
    }
}
