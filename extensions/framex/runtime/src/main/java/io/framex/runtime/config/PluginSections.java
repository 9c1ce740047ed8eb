package io.framex.runtime.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sections of plugins, {@code [plugins.<name>]} and {@code [deployments.<name>]}. */
final class PluginSections {

    private static final String PLUGINS = "plugins";
    private static final KnownNode ANYTHING = new KnownNode.Value(new KnownSetting("plugins.*", ValueType.ANYTHING,
            Optional.empty(), List.of(), Bounds.NONE, Set.of()));

    private PluginSections() {
    }

    /** The same tree with sections of plugins that may hold anything: they are checked only for active plugins. */
    static KnownNode.Table unchecked(KnownNode.Table known) {
        Map<String, KnownNode> children = new LinkedHashMap<>(known.children());
        children.put(PLUGINS, new KnownNode.Table(Map.of("*", ANYTHING)));
        return new KnownNode.Table(children);
    }

    /** What is known about the section of a plugin; empty where it may hold anything. */
    static Optional<KnownNode.Table> known(KnownNode.Table known, String plugin) {
        return known.children().get(PLUGINS) instanceof KnownNode.Table plugins
                && plugins.children().get(plugin) instanceof KnownNode.Table section ? Optional.of(section) : Optional.empty();
    }

    /** Checks the sections of the given plugins. */
    static void check(SettingTable table, KnownNode.Table known, Set<String> plugins, List<SettingProblem> problems) {
        if (table.entries().get(PLUGINS) instanceof SettingTable sections) {
            sections.entries().forEach((name, section) -> known(known, name).filter(some -> plugins.contains(name))
                    .ifPresent(some -> new SettingsCheck(known, problems).check(section, some,
                            SettingKey.child(PLUGINS, name))));
        }
    }
}
