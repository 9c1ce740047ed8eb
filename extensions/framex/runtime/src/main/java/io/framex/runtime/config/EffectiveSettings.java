package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.framex.runtime.catalog.PluginCatalog;
import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SecretKeys;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Adds to FrameX's own settings what Quarkus will read beside them: {@code application.properties} and
 * {@code application.yaml} with their profiles, system properties and further sources of SmallRye Config. Builds the same
 * configuration as Quarkus, but without any mapping, so that nothing has to be started for it.
 */
final class EffectiveSettings {

    private final Settings own;
    private final PluginCatalog catalog;
    private final List<SettingProblem> problems = new ArrayList<>();
    private final Map<ForeignLayers.Source, SettingTable> foreign = new LinkedHashMap<>();

    EffectiveSettings(Settings own, PluginCatalog catalog) {
        this.own = own;
        this.catalog = catalog;
    }

    /**
     * @param environmentNames names of all environment variables
     * @throws InvalidSettingsException with everything that is wrong in the added sources
     */
    Settings load(Collection<String> environmentNames) {
        if (!new FurtherSources(own).exist(environmentNames)) {
            return own;
        }
        SmallRyeConfig config = config();
        List<SettingLayer> layers = new ArrayList<>(own.layers());
        foreign.forEach((source, table) -> layers
                .add(new SettingLayer(table.origin(), source.ordinal(), table, Map.of())));
        SettingsMerge merge = new SettingsMerge(own.known(), catalog, problems);
        SettingTable merged = SecretKeys.doUnlocked(() -> new DecidedValues(config, own).over(merge.merge(layers)));
        merge.checkPlugins(merged, layers);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return own.withMerged(merged);
    }

    private SmallRyeConfig config() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .forClassLoader(Thread.currentThread().getContextClassLoader())
                .withCustomizers(new QuarkusConfigBuilderCustomizer())
                .addDefaultInterceptors().addDiscoveredInterceptors().addDiscoveredSecretKeysHandlers()
                .addDefaultSources().addDiscoveredSources();
        own.layers().stream().filter(layer -> layer.ordinal() == SettingLayer.ENVIRONMENT && !layer.variables().isEmpty())
                .forEach(layer -> builder.withSources(new EnvConfigSource(layer.variables(), EnvConfigSource.ORDINAL)));
        try {
            return SettingsConfigBuilder.addTo(builder, own, foreign::putAll).build();
        } catch (InvalidSettingsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new InvalidSettingsException(new UnreadableSource(own.workingDirectory()).problems(e));
        }
    }
}
