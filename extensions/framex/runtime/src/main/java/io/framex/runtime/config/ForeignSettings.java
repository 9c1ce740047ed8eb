package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logging.Logger;

import io.framex.runtime.catalog.CompiledPlugins;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SecretKeys;
import io.smallrye.config.SysPropConfigSource;
import io.smallrye.config.common.MapBackedConfigSource;

/**
 * Holds {@code framex.*} properties of sources that are not FrameX's own, such as {@code application.properties}, to the same
 * rules, and gives them the same shape. Runs when all those sources are there and before anything is read from them.
 */
final class ForeignSettings implements ConfigSourceFactory {

    private static final Logger LOG = Logger.getLogger("io.framex.config");
    private static final String PREFIX = "framex.";

    private final Settings settings;
    private final List<SettingProblem> problems = new ArrayList<>();

    ForeignSettings(Settings settings) {
        this.settings = settings;
    }

    /** Last of all factories, so that the others' sources are seen. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(Integer.MIN_VALUE);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        List<ConfigSource> shaped = new ArrayList<>();
        KnownNode.Table known = settings.known().tree();
        collect(context, known).forEach((source, tree) -> {
            SettingTable table = check(tree.toTable(SettingOrigin.of(source.name())), known);
            Warnings.of(table, CompiledPlugins.catalog()).forEach(LOG::warn);
            shaped.add(new MapBackedConfigSource(source.name(), PropertyWriter.write(table, known), source.ordinal()) {
            });
        });
        context.getConfigSources().forEach(this::compareSharedSettings);
        checkEngine(context.getValue("framex.server.engine"));
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return shaped;
    }

    private SettingTable check(SettingTable raw, KnownNode.Table known) {
        SettingTable shaped = (SettingTable) new UntypedText(problems).shape(raw, known);
        SettingTable resolved = new SecretFiles(settings.workingDirectory(), problems).resolve(shaped, known, "");
        new SettingsCheck(known, problems).check(resolved, PluginSections.unchecked(known), "");
        return resolved;
    }

    private static Map<Source, PropertyTree> collect(ConfigSourceContext context, KnownNode.Table known) {
        TreeSet<String> names = new TreeSet<>();
        context.iterateNames().forEachRemaining(names::add);
        Map<Source, PropertyTree> trees = new LinkedHashMap<>();
        for (String name : names.tailSet(PREFIX)) {
            if (!name.startsWith(PREFIX)) {
                break;
            }
            ConfigValue value = SecretKeys.doUnlocked(() -> context.getValue(name));
            // System properties are also other programs', such as the build's.
            boolean stray = SysPropConfigSource.NAME.equals(value.getSourceName())
                    && !known.names().contains(SettingKey.split(name.substring(PREFIX.length())).get(0).replaceAll("\\[.*", ""));
            if (!stray && value.getValue() != null && isForeign(value.getSourceName(), value.getConfigSourceOrdinal())) {
                SettingOrigin origin = new SettingOrigin(SourceNames.shown(value.getSourceName()),
                        Math.max(value.getLineNumber(), 0));
                trees.computeIfAbsent(new Source(value.getSourceName(), value.getConfigSourceOrdinal()),
                        source -> new PropertyTree()).add(name.substring(PREFIX.length()), value.getValue(), origin);
            }
        }
        return trees;
    }

    /** Neither ours, nor defaults, nor what SmallRye Config makes of the environment. */
    private static boolean isForeign(String source, int ordinal) {
        return source != null && !source.startsWith(SettingsConfigBuilder.SOURCE_PREFIX)
                && !source.startsWith(EnvConfigSource.NAME) && ordinal > Integer.MIN_VALUE + 1000
                && ordinal < Integer.MAX_VALUE - 1000;
    }

    private void compareSharedSettings(ConfigSource source) {
        // What the build recorded is at 0; it says the same as the file that it comes from.
        if (!isForeign(source.getName(), source.getOrdinal()) || source.getOrdinal() <= 0) {
            return;
        }
        for (SharedSetting shared : SharedSetting.ALL) {
            String own = source.getValue(shared.property());
            String quarkus = source.getValue(shared.quarkusName());
            if (own != null && quarkus != null && !own.equalsIgnoreCase(quarkus)) {
                problems.add(new SettingProblem(SettingOrigin.of(SourceNames.shown(source.getName())),
                        shared.conflict()));
            }
        }
    }

    private void checkEngine(ConfigValue engine) {
        if (engine.getValue() != null && isForeign(engine.getSourceName(), engine.getConfigSourceOrdinal())) {
            new EngineChoice.Stated(engine.getValue(), engine.getConfigSourceOrdinal(),
                    SettingOrigin.of(SourceNames.shown(engine.getSourceName())))
                    .missingFrom(settings.known().engines()).ifPresent(problems::add);
        }
    }

    private record Source(String name, int ordinal) {
    }
}
