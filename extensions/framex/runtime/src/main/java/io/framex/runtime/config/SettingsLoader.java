package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.catalog.PluginSelection;
import io.framex.runtime.catalog.UnknownPluginException;
import io.quarkus.runtime.LaunchMode;

/** Reads the sources, checks each of them, and merges them. */
final class SettingsLoader {

    private final List<SettingProblem> problems = new ArrayList<>();
    private final SettingsRequest request;
    private final KnownSettings known;
    private final PluginCatalog catalog;
    private final KnownNode.Table tree;

    SettingsLoader(SettingsRequest request, KnownSettings known, PluginCatalog catalog) {
        this.request = request;
        this.known = known;
        this.catalog = catalog;
        this.tree = known.tree();
    }

    Settings load() {
        List<SettingLayer> layers = new ArrayList<>();
        VariablesReader variables = new VariablesReader(tree, catalog.plugins().stream().map(PluginDescriptor::name).toList(),
                problems);
        for (SettingLayer layer : new LayerReader(request, variables, problems).read()) {
            SettingTable shaped = (SettingTable) new UntypedText(problems).shape(layer.table(), tree);
            SettingLayer resolved = layer
                    .withTable(new SecretFiles(request.workingDirectory(), problems).resolve(shaped, tree, ""));
            check(resolved);
            layers.add(resolved);
        }
        SettingTable merged = SettingTable.empty(SettingOrigin.of("settings"));
        for (SettingLayer layer : layers) {
            merged = merged.overriddenBy(layer.table());
        }
        merged = withEngine(merged, layers);
        checkPlugins(merged, layers);
        new YamlSyntax(problems).check(request.workingDirectory());
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return new Settings(known, layers, merged, Warnings.of(merged, catalog), request.workingDirectory());
    }

    private void check(SettingLayer layer) {
        Map<String, SettingNode> own = new LinkedHashMap<>(layer.table().entries());
        own.remove("quarkus");
        new SettingsCheck(tree, problems).check(new SettingTable(own, layer.table().origin()),
                PluginSections.unchecked(tree), "");
        boolean variable = layer.ordinal() == SettingLayer.ENVIRONMENT || layer.ordinal() == SettingLayer.DOT_ENV;
        // Where Quarkus builds and runs in one go, it has read build-time settings from there a moment ago.
        boolean refused = !variable || !LaunchMode.current().isDevOrTest();
        new QuarkusKeys(known.buildTimeNames(), problems).check(layer, refused);
    }

    /** Which plugins are active may also stand in application.properties, which is read later; then this is done later too. */
    private void checkPlugins(SettingTable merged, List<SettingLayer> layers) {
        SettingNode builtin = merged.entries().get("load_builtin_plugins");
        SettingNode plugins = merged.entries().get("load_plugins");
        try {
            Set<String> active = PluginSelection.select(catalog, texts(builtin), texts(plugins)).stream()
                    .map(PluginDescriptor::name).collect(Collectors.toSet());
            layers.forEach(layer -> PluginSections.check(layer.table(), tree, active, problems));
        } catch (UnknownPluginException e) {
            e.getMessage().lines().forEach(line -> problems.add(new SettingProblem(
                    (line.startsWith("load_builtin_plugins") ? builtin : plugins).origin(), line)));
        }
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
