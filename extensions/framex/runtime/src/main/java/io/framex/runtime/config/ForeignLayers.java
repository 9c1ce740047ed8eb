package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SecretKeys;
import io.smallrye.config.SysPropConfigSource;

/**
 * Reads {@code framex.*} properties of sources that are not FrameX's own, such as {@code application.properties}, and holds them
 * to the same rules.
 */
final class ForeignLayers {

    private static final String PREFIX = "framex.";

    private final Settings settings;
    private final KnownNode.Table known;
    private final YamlLines yaml;
    private final List<SettingProblem> problems = new ArrayList<>();

    ForeignLayers(Settings settings) {
        this.settings = settings;
        this.known = settings.known().tree();
        this.yaml = new YamlLines(settings.workingDirectory());
    }

    /**
     * What the sources of the context say.
     *
     * @throws InvalidSettingsException with everything that is wrong
     */
    Map<Source, SettingTable> read(ConfigSourceContext context) {
        Map<Source, SettingTable> layers = new LinkedHashMap<>();
        collect(context).forEach((source, tree) -> layers.put(source,
                check(tree.toTable(SettingOrigin.of(SourceNames.shown(source.name()))))));
        context.getConfigSources().forEach(this::compareSharedSettings);
        new ExternalFiles(settings.known(), problems).check(context);
        checkEngine(context.getValue("framex.server.engine"));
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return layers;
    }

    private SettingTable check(SettingTable raw) {
        SettingTable shaped = (SettingTable) new UntypedText(problems).shape(raw, known);
        SettingTable resolved = new SecretFiles(settings.workingDirectory(), problems).resolve(shaped, known, "");
        new SettingsCheck(known, problems).check(resolved, PluginSections.unchecked(known), "");
        return resolved;
    }

    private Map<Source, PropertyTree> collect(ConfigSourceContext context) {
        TreeSet<String> names = new TreeSet<>();
        context.iterateNames().forEachRemaining(names::add);
        Map<Source, PropertyTree> trees = new LinkedHashMap<>();
        for (String name : names.tailSet(PREFIX)) {
            if (!name.startsWith(PREFIX)) {
                break;
            }
            ConfigValue value = value(context, name);
            if (value != null && !isStray(name, value) && isForeign(value.getSourceName(), value.getConfigSourceOrdinal())) {
                trees.computeIfAbsent(new Source(value.getSourceName(), value.getConfigSourceOrdinal()),
                        source -> new PropertyTree()).add(name.substring(PREFIX.length()), value.getValue(),
                        yaml.locate(origin(value), name));
            }
        }
        return trees;
    }

    private ConfigValue value(ConfigSourceContext context, String name) {
        ConfigValue value = SecretKeys.doUnlocked(() -> context.getValue(name));
        if (value != null && value.hasProblems()) {
            value.getProblems().forEach(problem -> problems
                    .add(new SettingProblem(origin(value), MappingProblem.describe(problem.getMessage()))));
        }
        return value == null || value.getValue() == null ? null : value;
    }

    /** System properties are also other programs', such as the build's. */
    private boolean isStray(String name, ConfigValue value) {
        return SysPropConfigSource.NAME.equals(value.getSourceName())
                && !known.names().contains(SettingKey.split(name.substring(PREFIX.length())).get(0).replaceAll("\\[.*", ""));
    }

    /** Neither ours, nor defaults, nor what SmallRye Config makes of the environment. */
    static boolean isForeign(String source, int ordinal) {
        return source != null && !source.startsWith(SettingsConfigBuilder.SOURCE_PREFIX)
                && !source.startsWith(EnvConfigSource.NAME) && ordinal > Integer.MIN_VALUE + 1000
                && ordinal < Integer.MAX_VALUE - 1000;
    }

    static SettingOrigin origin(ConfigValue value) {
        return new SettingOrigin(SourceNames.shown(value.getSourceName()), Math.max(value.getLineNumber(), 0));
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

    /** A source of SmallRye Config. */
    record Source(String name, int ordinal) {

        /** Written out, since a JVM links those of a record anew at each start, which takes it milliseconds. */
        @Override
        public int hashCode() {
            return 31 * name.hashCode() + ordinal;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Source source && ordinal == source.ordinal && name.equals(source.name);
        }
    }
}
