package io.framex.runtime.catalog;

import java.util.List;
import java.util.function.Supplier;

import io.framex.runtime.config.FrameXConfig;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** Hands what was generated to the beans that serve it. */
@Recorder
public class CatalogRecorder {

    private final RuntimeValue<FrameXConfig> config;

    public CatalogRecorder(RuntimeValue<FrameXConfig> config) {
        this.config = config;
    }

    public RuntimeValue<ActivePlugins> activePlugins(RuntimeValue<Supplier<PluginCatalog>> catalog) {
        FrameXConfig settings = config.getValue();
        return new RuntimeValue<>(new ActivePlugins(PluginSelection.select(catalog.getValue().get(),
                settings.loadBuiltinPlugins().orElse(List.of()), settings.loadPlugins().orElse(List.of()))));
    }

    public Supplier<PluginCatalog> catalog(RuntimeValue<Supplier<PluginCatalog>> catalog) {
        return catalog.getValue();
    }
}
