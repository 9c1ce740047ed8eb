package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;
import io.quarkus.runtime.LaunchMode;

/** Reads the sources that are FrameX's own, checks each of them, and merges them. */
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
        SettingsMerge merge = new SettingsMerge(known, catalog, problems);
        SettingTable merged = merge.merge(layers);
        merge.checkPlugins(merged, layers);
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
}
