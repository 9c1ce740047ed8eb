package io.framex.runtime.config;

import java.util.Map;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.framex.runtime.catalog.CompiledPlugins;
import io.quarkus.runtime.configuration.ConfigBuilder;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.MapBackedConfigSource;

/**
 * Hands the settings to Quarkus when it builds its run-time configuration: the installed ones, or those of this process where
 * none were installed (tests and live reload).
 */
public final class SettingsConfigBuilder implements ConfigBuilder {

    static final String SOURCE_PREFIX = "FrameX ";

    private static final Logger LOG = Logger.getLogger("io.framex.config");

    private static volatile Settings current;

    /** The settings that the configuration was last built with. */
    static Settings current() {
        return current;
    }

    @Override
    public SmallRyeConfigBuilder configBuilder(SmallRyeConfigBuilder builder) {
        Settings settings = Settings.installed().orElseGet(() -> Settings.load(SettingsRequest.ofProcess()));
        current = settings;
        DeferredMappings.takeFrom(builder);
        // Our own check says what is unknown, and where.
        return addTo(builder, settings, layers -> layers.values()
                .forEach(layer -> Warnings.of(layer, CompiledPlugins.catalog()).forEach(LOG::warn)))
                .withMappingIgnore("framex.**");
    }

    /**
     * Adds the sources of the settings, and what makes them one with the others.
     *
     * @param foreign is told what the other sources say about FrameX
     */
    static SmallRyeConfigBuilder addTo(SmallRyeConfigBuilder builder, Settings settings,
            Consumer<Map<ForeignLayers.Source, SettingTable>> foreign) {
        KnownNode.Table tree = settings.known().tree();
        for (SettingLayer layer : settings.layers()) {
            Map<String, String> properties = PropertyWriter.write(layer.table(), tree);
            builder.withSources(new MapBackedConfigSource(SOURCE_PREFIX + layer.origin(), properties, layer.ordinal()) {
            });
            if (layer.ordinal() != SettingLayer.ENVIRONMENT && !layer.variables().isEmpty()) {
                builder.withSources(new EnvConfigSource(layer.variables(), layer.ordinal()));
            }
        }
        return builder.withInterceptors(new SettingsInterceptor(tree)).withSources(new ForeignSettings(settings, foreign));
    }

    /** After everybody else, so that all mappings are registered. */
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }
}
