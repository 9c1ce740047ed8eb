package io.framex.deployment.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.InjectionPoint;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;
import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;

import io.framex.PluginConfig;
import io.framex.deployment.plugin.ActivePluginsBuildItem;
import io.framex.deployment.plugin.PluginOwnersBuildItem;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.KnownSetting;
import io.framex.runtime.config.KnownSettings;
import io.framex.runtime.config.SettingsConfigBuilder;
import io.framex.runtime.config.SettingsRecorder;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ConfigClassBuildItem;
import io.quarkus.deployment.builditem.ConfigurationBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigBuilderBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorFactory;
import io.smallrye.config.SecretKeysHandler;
import io.smallrye.config.SecretKeysHandlerFactory;

/** Writes down what the application knows about its settings, and puts FrameX's own sources into Quarkus' configuration. */
class ConfigurationProcessor {

    private static final String PREFIX = "framex.";
    private static final DotName PLUGIN_CONFIG = DotName.createSimple(PluginConfig.class);

    @BuildStep
    RunTimeConfigBuilderBuildItem sources() {
        return new RunTimeConfigBuilderBuildItem(SettingsConfigBuilder.class);
    }

    /** What the extension quarkus-config-yaml would do around the library that reads the files. */
    @BuildStep
    void yamlFiles(BuildProducer<HotDeploymentWatchedFileBuildItem> watched,
            BuildProducer<NativeImageResourceBuildItem> nativeResources) {
        for (String name : List.of("application.yaml", "application.yml")) {
            watched.produce(new HotDeploymentWatchedFileBuildItem(name));
            nativeResources.produce(new NativeImageResourceBuildItem(name));
        }
    }

    /** Live reload looks into the folders of classes and resources only; these stand where the server is started. */
    @BuildStep(onlyIf = IsDevelopment.class)
    void ownFiles(BuildProducer<HotDeploymentWatchedFileBuildItem> watched) {
        Path folder = Path.of("").toAbsolutePath();
        for (String name : List.of("config.toml", ".env", ".env.prod", "pyproject.toml")) {
            watched.produce(new HotDeploymentWatchedFileBuildItem(folder.resolve(name).toString()));
        }
    }

    /** The commands read the same sources as Quarkus, which finds them in the build and not when the native binary starts. */
    @BuildStep
    void sourcesBeforeTheStart(BuildProducer<ServiceProviderBuildItem> services,
            BuildProducer<NativeImageResourceBuildItem> nativeResources) {
        for (Class<?> service : List.of(ConfigSource.class, ConfigSourceProvider.class, ConfigSourceFactory.class,
                ConfigSourceInterceptor.class, ConfigSourceInterceptorFactory.class, SecretKeysHandler.class,
                SecretKeysHandlerFactory.class)) {
            services.produce(ServiceProviderBuildItem.allProvidersFromClassPath(service.getName()));
        }
        nativeResources.produce(new NativeImageResourceBuildItem("application.properties",
                "META-INF/microprofile-config.properties"));
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

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Produce(PluginSettingsReadyBuildItem.class)
    void activate(SettingsRecorder recorder, ActivePluginsBuildItem active) {
        recorder.activate(active.plugins());
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem pluginConfig(SettingsRecorder recorder, PluginOwnersBuildItem owners) {
        return SyntheticBeanBuildItem.configure(PluginConfig.class).scope(Dependent.class)
                .addInjectionPoint(ClassType.create(InjectionPoint.class))
                .createWith(recorder.pluginConfig(owners.owners())).done();
    }

    @BuildStep
    void refusePluginConfigOutsidePlugins(ValidationPhaseBuildItem validation, PluginOwnersBuildItem owners,
            BuildProducer<ValidationErrorBuildItem> errors) {
        validation.getContext().getInjectionPoints().stream()
                .filter(point -> point.getRequiredType().name().equals(PLUGIN_CONFIG) && point.getTargetBean().isPresent())
                .filter(point -> owners.ownerOf(point.getTargetBean().get().getBeanClass()).isEmpty())
                .forEach(point -> errors.produce(new ValidationErrorBuildItem(new DeploymentException(
                        "PluginConfig is injected outside of any plugin: " + point.getTargetInfo()
                                + ". Move the class below the package of a plugin, or annotate it with @PluginPart"))));
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
