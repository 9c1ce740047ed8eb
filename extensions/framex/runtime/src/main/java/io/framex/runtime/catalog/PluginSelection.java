package io.framex.runtime.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Picks the active plugins out of everything that is compiled in. */
public final class PluginSelection {

    /**
     * Applies {@code load_builtin_plugins} and {@code load_plugins}.
     *
     * @param catalog everything that is compiled in
     * @param builtin names of built-in plugins
     * @param plugins for every other plugin its name, else its class name, else a package prefix that may select several
     * @return the selected plugins, sorted by name
     * @throws UnknownPluginException if an entry selects nothing, unless the catalog is open-ended
     */
    public static List<PluginDescriptor> select(PluginCatalog catalog, List<String> builtin, List<String> plugins) {
        Map<String, PluginDescriptor> selected = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        builtin.forEach(entry -> add(entry, "load_builtin_plugins", catalog, true, selected, problems));
        plugins.forEach(entry -> add(entry, "load_plugins", catalog, false, selected, problems));
        if (!problems.isEmpty()) {
            throw new UnknownPluginException(problems);
        }
        return List.copyOf(selected.values());
    }

    private static void add(String entry, String setting, PluginCatalog catalog, boolean builtin,
            Map<String, PluginDescriptor> selected, List<String> problems) {
        List<PluginDescriptor> candidates = catalog.plugins().stream()
                .filter(plugin -> plugin.identity().builtin() == builtin).toList();
        List<PluginDescriptor> found = find(entry, candidates, builtin);
        if (found.isEmpty() && !catalog.openEnded()) {
            problems.add(problem(entry, setting, catalog, candidates, builtin));
        }
        found.forEach(plugin -> selected.put(plugin.name(), plugin));
    }

    private static List<PluginDescriptor> find(String entry, List<PluginDescriptor> candidates, boolean builtin) {
        Optional<PluginDescriptor> exact = first(candidates, plugin -> plugin.name().equals(entry))
                .or(() -> first(candidates, plugin -> plugin.identity().className().equals(entry)));
        if (exact.isPresent() || builtin) {
            return exact.map(List::of).orElse(List.of());
        }
        return candidates.stream().filter(plugin -> plugin.identity().className().startsWith(entry + ".")).toList();
    }

    private static Optional<PluginDescriptor> first(List<PluginDescriptor> candidates,
            Predicate<PluginDescriptor> condition) {
        return candidates.stream().filter(condition).findFirst();
    }

    private static String problem(String entry, String setting, PluginCatalog catalog, List<PluginDescriptor> candidates,
            boolean builtin) {
        String kind = builtin ? "built-in plugin" : "plugin";
        String other = builtin ? "load_plugins" : "load_builtin_plugins";
        if (entry.endsWith(".java")) {
            return "%s: \"%s\" is a source file, which only framex run takes".formatted(setting, entry);
        }
        boolean misplaced = catalog.find(entry).isPresent();
        String hint = misplaced ? "; list it in " + other + " instead"
                : candidates.isEmpty() ? "; none is compiled in"
                        : "; compiled in: " + String.join(", ", candidates.stream().map(PluginDescriptor::name).toList());
        return "%s: no %s \"%s\" is compiled in%s".formatted(setting, kind, entry, hint);
    }

    private PluginSelection() {
    }
}
