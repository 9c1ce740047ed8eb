package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.List;

import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.PluginDescriptor;

/** What is strange about settings and does not stop the start. */
final class Warnings {

    private static final String INGRESS = "base_ingress_config";

    private final List<SettingProblem> warnings = new ArrayList<>();

    private Warnings() {
    }

    static List<SettingProblem> of(SettingTable table, PluginCatalog catalog) {
        Warnings found = new Warnings();
        List<String> plugins = catalog.plugins().stream().map(PluginDescriptor::name).toList();
        found.unknownPlugins(table, "plugins", plugins);
        found.unknownPlugins(table, "deployments", plugins);
        found.withoutEffect(table);
        return found.warnings;
    }

    private void unknownPlugins(SettingTable table, String section, List<String> plugins) {
        if (table.entries().get(section) instanceof SettingTable sections) {
            sections.entries().forEach((name, node) -> {
                if (!plugins.contains(name)) {
                    String hint = NearestName.of(name, plugins).map(near -> "; did you mean \"" + near + "\"?").orElse("");
                    warnings.add(new SettingProblem(node.origin(), "\"" + SettingKey.child(section, name)
                            + "\" is for a plugin that is not compiled in" + hint));
                }
            });
        }
    }

    private void withoutEffect(SettingTable table) {
        if (table.entries().get(INGRESS) instanceof SettingTable ingress) {
            ingress.entries().forEach((name, node) -> {
                if (name.startsWith("health_check_")) {
                    warnings.add(new SettingProblem(node.origin(),
                            "\"" + SettingKey.child(INGRESS, name) + "\" is accepted but has no effect"));
                }
            });
        }
    }
}
