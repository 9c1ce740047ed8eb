package io.framex.deployment.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.KnownSetting;
import io.framex.runtime.config.KnownSettings;
import io.framex.runtime.config.SettingsConfigBuilder;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ConfigClassBuildItem;
import io.quarkus.deployment.builditem.ConfigurationBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;

/** Writes down what the application knows about its settings, and puts FrameX's own sources into Quarkus' configuration. */
class ConfigurationProcessor {

    private static final String PREFIX = "framex.";

    @BuildStep
    RunTimeConfigBuilderBuildItem sources() {
        return new RunTimeConfigBuilderBuildItem(SettingsConfigBuilder.class);
    }

    @BuildStep
    EngineBuildItem localEngine() {
        return new EngineBuildItem("local");
    }

    @BuildStep
    void knownSettings(List<ConfigClassBuildItem> mappings, List<EngineBuildItem> engines, ConfigurationBuildItem configuration,
            BuildProducer<GeneratedResourceBuildItem> generated, BuildProducer<NativeImageResourceBuildItem> nativeResources) {
        Set<String> engineNames = engines.stream().map(EngineBuildItem::name).collect(Collectors.toCollection(TreeSet::new));
        KnownSettings known = new KnownSettings(settings(mappings), engineNames, buildTimeNames(configuration));
        generated.produce(new GeneratedResourceBuildItem(KnownSettings.RESOURCE,
                known.encode().getBytes(StandardCharsets.UTF_8)));
        nativeResources.produce(new NativeImageResourceBuildItem(KnownSettings.RESOURCE));
    }

    private static List<KnownSetting> settings(List<ConfigClassBuildItem> mappings) {
        List<KnownSetting> settings = new ArrayList<>();
        MappingReader.read(FrameXConfig.class, "").forEach(mapped -> settings.add(mapped.setting()));
        mappings.stream().filter(ConfigClassBuildItem::isMapping).filter(mapping -> mapping.getPrefix().startsWith(PREFIX))
                .forEach(mapping -> MappingReader
                        .read(mapping.getConfigClass(), mapping.getPrefix().substring(PREFIX.length()))
                        .forEach(mapped -> settings.add(mapped.setting())));
        return settings;
    }

    private static Set<String> buildTimeNames(ConfigurationBuildItem configuration) {
        Set<String> names = names(configuration.getReadResult().getBuildTimeMappings());
        names.addAll(names(configuration.getReadResult().getBuildTimeRunTimeMappings()));
        names.removeAll(names(configuration.getReadResult().getRunTimeMappings()));
        return names;
    }

    private static Set<String> names(List<ConfigClass> mappings) {
        return mappings.stream().flatMap(mapping -> ConfigMappings.getProperties(mapping).keySet().stream())
                .filter(name -> name.startsWith("quarkus.")).collect(Collectors.toCollection(TreeSet::new));
    }
}
