package io.framex.runtime.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.framex.runtime.catalog.CompiledPlugins;
import io.framex.runtime.catalog.PluginCatalog;

/**
 * What all sources say, checked and merged. Immutable.
 * <p>
 * {@link #load} reads FrameX's own sources: command line, environment, {@code .env.prod}, {@code .env}, {@code config.toml} and
 * {@code pyproject.toml}. {@link #effective} adds what Quarkus reads beside them, such as {@code application.properties},
 * {@code application.yaml} and system properties, and sees what the running application will see.
 */
public final class Settings {

    private static volatile Settings installed;

    private final KnownSettings known;
    private final List<SettingLayer> layers;
    private final SettingTable merged;
    private final List<SettingProblem> warnings;
    private final Path workingDirectory;

    Settings(KnownSettings known, List<SettingLayer> layers, SettingTable merged, List<SettingProblem> warnings,
            Path workingDirectory) {
        this.known = known;
        this.workingDirectory = workingDirectory;
        this.layers = List.copyOf(layers);
        this.merged = merged;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads and checks FrameX's own sources against what was compiled into the application. Works before Quarkus starts.
     *
     * @throws InvalidSettingsException with everything that is wrong
     */
    public static Settings load(SettingsRequest request) {
        return load(request, CompiledPlugins.catalog());
    }

    /**
     * Reads and checks FrameX's own sources against the settings that were compiled in and the given plugins.
     *
     * @throws InvalidSettingsException with everything that is wrong
     */
    public static Settings load(SettingsRequest request, PluginCatalog catalog) {
        return load(request, KnownSettings.compiled(), catalog);
    }

    /**
     * Reads and checks FrameX's own sources against the given settings and plugins.
     *
     * @throws InvalidSettingsException with everything that is wrong
     */
    public static Settings load(SettingsRequest request, KnownSettings known, PluginCatalog catalog) {
        return new SettingsLoader(request, known, catalog).load();
    }

    /**
     * Reads and checks FrameX's own sources, and those that Quarkus reads beside them. Works before Quarkus starts.
     *
     * @throws InvalidSettingsException with everything that is wrong
     */
    public static Settings effective(SettingsRequest request, PluginCatalog catalog) {
        return effective(request, KnownSettings.compiled(), catalog);
    }

    /**
     * As {@link #effective(SettingsRequest, PluginCatalog)}, against the given settings.
     *
     * @throws InvalidSettingsException with everything that is wrong
     */
    public static Settings effective(SettingsRequest request, KnownSettings known, PluginCatalog catalog) {
        return new EffectiveSettings(load(request, known, catalog), catalog).load(request.environment().keySet());
    }

    /** Makes these settings the ones that Quarkus starts with. To be called before it starts. */
    public static void install(Settings settings) {
        installed = settings;
    }

    static Optional<Settings> installed() {
        return Optional.ofNullable(installed);
    }

    /** What is set, each with the source that decided it, sorted by key; defaults are not among it. */
    public List<SettingEntry> entries() {
        return EntryWriter.write(merged, known.tree()).stream().sorted(Comparator.comparing(SettingEntry::key)).toList();
    }

    /** {@link #entries()}, and the defaults of what is not set. */
    public List<SettingEntry> effectiveEntries() {
        Map<String, SettingEntry> entries = entries().stream()
                .collect(Collectors.toMap(SettingEntry::key, entry -> entry, (one, other) -> one, TreeMap::new));
        SettingOrigin origin = SettingOrigin.of("default");
        for (KnownSetting setting : known.settings()) {
            if (setting.defaultValue().isPresent() && setting.path().indexOf('*') < 0 && !setting.path().contains("[].")) {
                String key = setting.path().replace("[]", "");
                entries.putIfAbsent(key, new SettingEntry(key, String.join(",", defaultOf(setting)), origin, setting.secret()));
            }
        }
        return new ArrayList<>(entries.values());
    }

    /**
     * The value of a single setting, its default where it is not set.
     *
     * @param key dotted key, such as {@code server.port}
     */
    public Optional<String> value(String key) {
        return QuarkusKeys.find(merged, SettingKey.split(key))
                .map(node -> node instanceof SettingScalar scalar ? scalar.text() : null)
                .or(() -> setting(key).flatMap(KnownSetting::defaultValue));
    }

    /**
     * The elements of a list, its default where it is not set; empty where it has none.
     *
     * @param key dotted key, such as {@code load_plugins}
     */
    public List<String> list(String key) {
        Optional<SettingNode> node = QuarkusKeys.find(merged, SettingKey.split(key));
        if (node.isPresent() && node.get() instanceof SettingArray array) {
            return array.items().stream().map(item -> item instanceof SettingScalar scalar ? scalar.text() : "").toList();
        }
        return setting(key + "[]").map(Settings::defaultOf).orElse(List.of());
    }

    /**
     * Names that stand below a table, verbatim, in the order in which they were given; empty where there is no such table.
     *
     * @param key dotted key, such as {@code auth.rules}
     */
    public List<String> names(String key) {
        Optional<SettingNode> node = QuarkusKeys.find(merged, SettingKey.split(key));
        return node.isPresent() && node.get() instanceof SettingTable table ? List.copyOf(table.entries().keySet()) : List.of();
    }

    /** What is strange and does not stop the start. */
    public List<SettingProblem> warnings() {
        return warnings;
    }

    Settings withMerged(SettingTable table) {
        return new Settings(known, layers, table, warnings, workingDirectory);
    }

    /** FrameX's own sources. */
    List<SettingLayer> layers() {
        return layers;
    }

    Path workingDirectory() {
        return workingDirectory;
    }

    KnownSettings known() {
        return known;
    }

    private Optional<KnownSetting> setting(String path) {
        return known.settings().stream().filter(setting -> setting.path().equals(path)).findFirst();
    }

    private static List<String> defaultOf(KnownSetting setting) {
        return setting.defaultValue().map(text -> List.of(text.split(","))).orElse(List.of());
    }
}
