package io.framex.runtime.config;

import java.util.Map;
import java.util.function.Function;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.framex.PluginConfig;
import io.framex.runtime.catalog.ActivePlugins;
import io.quarkus.arc.SyntheticCreationalContext;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.spi.InjectionPoint;

/** Finishes the settings when it is known which plugins are active. */
@Recorder
public class SettingsRecorder {

    private static final Logger LOG = Logger.getLogger("io.framex.config");

    public void activate(RuntimeValue<ActivePlugins> active) {
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        Settings settings = SettingsConfigBuilder.current();
        settings.warnings().forEach(LOG::warn);
        new PluginSettings(config, settings.known()).activate(active.getValue());
    }

    /**
     * @param owners plugin by class name, and by package name for classes that belong to a plugin by their package
     */
    public Function<SyntheticCreationalContext<PluginConfig>, PluginConfig> pluginConfig(Map<String, String> owners) {
        return new Function<SyntheticCreationalContext<PluginConfig>, PluginConfig>() {
            @Override
            public PluginConfig apply(SyntheticCreationalContext<PluginConfig> context) {
                String className = context.getInjectedReference(InjectionPoint.class).getBean().getBeanClass().getName();
                String plugin = new PluginOwners(owners).ownerOf(className)
                        .orElseThrow(() -> new IllegalStateException(className + " belongs to no plugin"));
                return new SectionConfig(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class), "framex.plugins." + plugin);
            }
        };
    }
}
