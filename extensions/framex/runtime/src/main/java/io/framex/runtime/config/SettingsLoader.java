package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.LaunchMode;

/** Reads the sources, checks each of them, and merges them. */
final class SettingsLoader {

    private final List<SettingProblem> problems = new ArrayList<>();
    private final List<SettingProblem> warnings = new ArrayList<>();
    private final SettingsRequest request;
    private final KnownSettings known;
    private final KnownNode.Table tree;

    SettingsLoader(SettingsRequest request, KnownSettings known) {
        this.request = request;
        this.known = known;
        this.tree = known.tree();
    }

    Settings load() {
        List<SettingLayer> layers = new ArrayList<>();
        VariablesReader variables = new VariablesReader(tree, List.of(), problems);
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
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return new Settings(known, layers, merged, warnings);
    }

    private void check(SettingLayer layer) {
        Map<String, SettingNode> own = new LinkedHashMap<>(layer.table().entries());
        own.remove("quarkus");
        new SettingsCheck(tree, problems).check(new SettingTable(own, layer.table().origin()), tree, "");
        boolean variable = layer.ordinal() == SettingLayer.ENVIRONMENT || layer.ordinal() == SettingLayer.DOT_ENV;
        // Where Quarkus builds and runs in one go, it has read build-time settings from there a moment ago.
        boolean refused = !variable || !LaunchMode.current().isDevOrTest();
        new QuarkusKeys(known.buildTimeNames(), problems).check(layer, refused);
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
