package io.framex.runtime.config;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginSelection;
import io.framex.runtime.catalog.UnknownPluginException;
import io.framex.runtime.cli.build.PluginFiles;

/** Makes one table of all layers, and checks what can only be seen there. */
final class SettingsMerge {

    private final KnownSettings known;
    private final PluginCatalog catalog;
    private final List<SettingProblem> problems;

    SettingsMerge(KnownSettings known, PluginCatalog catalog, List<SettingProblem> problems) {
        this.known = known;
        this.catalog = catalog;
        this.problems = problems;
    }

    SettingTable merge(List<SettingLayer> layers) {
        List<SettingLayer> sorted = layers.stream().sorted(Comparator.comparingInt(SettingLayer::ordinal)).toList();
        SettingTable merged = SettingTable.empty(SettingOrigin.of("settings"));
        for (SettingLayer layer : sorted) {
            merged = merged.overriddenBy(layer.table());
        }
        return withEngine(merged, sorted);
    }

    /** Which plugins are named, and what the sections of the active ones say. */
    void checkPlugins(SettingTable merged, List<SettingLayer> layers) {
        SettingNode builtin = merged.entries().get("load_builtin_plugins");
        SettingNode plugins = merged.entries().get("load_plugins");
        try {
            Set<String> active = PluginSelection.select(catalog, texts(builtin), names(plugins)).stream()
                    .map(PluginDescriptor::name).collect(Collectors.toSet());
            layers.forEach(layer -> PluginSections.check(layer.table(), known.tree(), active, problems));
        } catch (UnknownPluginException e) {
            e.getMessage().lines().forEach(line -> problems.add(new SettingProblem(
                    (line.startsWith("load_builtin_plugins") ? builtin : plugins).origin(), line)));
        }
    }

    /** Source files are built in by whoever starts the application, and checked there. */
    private static List<String> names(SettingNode node) {
        return texts(node).stream().filter(entry -> !PluginFiles.isSource(entry)).toList();
    }

    private static List<String> texts(SettingNode node) {
        return node instanceof SettingArray array
                ? array.items().stream().filter(SettingScalar.class::isInstance).map(item -> ((SettingScalar) item).text())
                        .toList()
                : List.of();
    }

    private SettingTable withEngine(SettingTable merged, List<SettingLayer> layers) {
        Optional<EngineChoice.Stated> engine = EngineChoice.decide(stated(layers, "engine"), stated(layers, "use_ray"));
        if (engine.isEmpty()) {
            return merged;
        }
        EngineChoice.Stated choice = engine.get();
        choice.missingFrom(known.engines()).ifPresent(problems::add);
        SettingScalar scalar = new SettingScalar(choice.text(), SettingScalar.Kind.STRING, choice.origin());
        SettingTable server = new SettingTable(Map.of("engine", scalar), choice.origin());
        return merged.overriddenBy(new SettingTable(Map.of("server", server), choice.origin()));
    }

    private static Optional<EngineChoice.Stated> stated(List<SettingLayer> layers, String key) {
        EngineChoice.Stated strongest = null;
        for (SettingLayer layer : layers) {
            Optional<SettingNode> node = QuarkusKeys.find(layer.table(), List.of("server", key));
            if (node.isPresent() && node.get() instanceof SettingScalar scalar) {
                strongest = new EngineChoice.Stated(scalar.text(), layer.ordinal(), scalar.origin());
            }
        }
        return Optional.ofNullable(strongest);
    }
}
