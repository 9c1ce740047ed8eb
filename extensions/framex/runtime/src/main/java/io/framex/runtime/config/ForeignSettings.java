package io.framex.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.common.MapBackedConfigSource;

/**
 * Gives {@code framex.*} properties of sources that are not FrameX's own the shape of FrameX's settings. Runs when all those
 * sources are there and before anything is read from them.
 */
final class ForeignSettings implements ConfigSourceFactory {

    private final Settings settings;
    private final Consumer<Map<ForeignLayers.Source, SettingTable>> found;

    /**
     * @param found is told what those sources say
     */
    ForeignSettings(Settings settings, Consumer<Map<ForeignLayers.Source, SettingTable>> found) {
        this.settings = settings;
        this.found = found;
    }

    /** Last of all factories, so that the others' sources are seen. */
    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(Integer.MIN_VALUE);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        KnownNode.Table known = settings.known().tree();
        Map<ForeignLayers.Source, SettingTable> layers = new ForeignLayers(settings).read(context);
        found.accept(layers);
        List<ConfigSource> shaped = new ArrayList<>();
        layers.forEach((source, table) -> shaped
                .add(new MapBackedConfigSource(source.name(), PropertyWriter.write(table, known), source.ordinal()) {
                }));
        return shaped;
    }
}
