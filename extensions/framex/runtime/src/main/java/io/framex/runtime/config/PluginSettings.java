package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import io.framex.runtime.catalog.ActivePlugins;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SecretKeys;
import io.smallrye.config.SmallRyeConfig;

/** Checks the sections of active plugins, wherever they come from, and reads the plugins' configuration mappings. */
final class PluginSettings {

    private static final String PREFIX = "framex.";

    private final SmallRyeConfig config;
    private final KnownNode.Table known;
    private final List<SettingProblem> problems = new ArrayList<>();

    PluginSettings(SmallRyeConfig config, KnownSettings known) {
        this.config = config;
        this.known = known.tree();
    }

    /**
     * @throws InvalidSettingsException with everything that is wrong in sections of active plugins
     */
    void activate(ActivePlugins active) {
        Set<String> names = active.plugins().stream().map(plugin -> plugin.name()).collect(Collectors.toSet());
        SettingTable table = (SettingTable) new UntypedText(problems).shape(SecretKeys.doUnlocked(this::table), known);
        PluginSections.check(table, known, names, problems);
        names.stream().sorted().forEach(this::checkRequired);
        throwIfAny();
        names.stream().sorted().forEach(this::register);
        throwIfAny();
    }

    private SettingTable table() {
        PropertyTree tree = new PropertyTree();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("framex.plugins.")) {
                ConfigValue value = config.getConfigValue(name);
                if (value.getValue() != null && !String.valueOf(value.getSourceName()).startsWith(EnvConfigSource.NAME)) {
                    tree.add(name.substring(PREFIX.length()), value.getValue(), ForeignLayers.origin(value));
                }
            }
        }
        return tree.toTable(SettingOrigin.of("settings"));
    }

    private void checkRequired(String plugin) {
        PluginSections.known(known, plugin).ifPresent(section -> checkRequired(section, "plugins." + plugin, plugin));
    }

    private void checkRequired(KnownNode.Table section, String key, String plugin) {
        section.children().forEach((name, node) -> {
            String child = SettingKey.child(key, name);
            if (node instanceof KnownNode.Table table && !name.equals("*")) {
                checkRequired(table, child, plugin);
            } else if (node instanceof KnownNode.Value value && isMissing(value.setting(), child)) {
                String variable = child.replace(".", "__").replace('-', '_').toUpperCase(Locale.ROOT);
                problems.add(new SettingProblem(SettingOrigin.of("plugin " + plugin),
                        "\"" + child + "\" is missing; set it in config.toml or as " + variable));
            }
        });
    }

    private boolean isMissing(KnownSetting setting, String key) {
        return setting.traits().contains(KnownSetting.Trait.REQUIRED)
                && SecretKeys.doUnlocked(() -> config.getConfigValue(PREFIX + key).getValue()) == null;
    }

    private void register(String plugin) {
        try {
            ConfigMappings.registerConfigMappings(config, DeferredMappings.of(plugin));
        } catch (ConfigValidationException e) {
            for (int i = 0; i < e.getProblemCount(); i++) {
                problems.add(new SettingProblem(SettingOrigin.of("plugin " + plugin),
                        MappingProblem.describe(e.getProblem(i).getMessage())));
            }
        }
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
    }
}
