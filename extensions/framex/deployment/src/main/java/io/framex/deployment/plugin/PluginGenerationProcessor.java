package io.framex.deployment.plugin;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jboss.jandex.IndexView;

import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.catalog.CatalogRecorder;
import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.catalog.ScalarKind;
import io.framex.runtime.http.validation.ScalarConversions;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.GeneratedClassGizmo2Adaptor;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.GeneratedClassBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.resteasy.reactive.spi.GeneratedJaxRsResourceBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** Generates what serves the plugins: resources, catalogue and conversions. */
class PluginGenerationProcessor {

    private static final String CLASS_SUFFIX = ".class";

    @BuildStep
    void resources(PluginModelsBuildItem models, CombinedIndexBuildItem combinedIndex,
            BuildProducer<GeneratedJaxRsResourceBuildItem> resources) {
        ClassOutput output = (path, bytes) -> resources.produce(new GeneratedJaxRsResourceBuildItem(
                path.substring(0, path.length() - CLASS_SUFFIX.length()).replace('/', '.'), bytes));
        ResourceGenerator generator = new ResourceGenerator(combinedIndex.getComputingIndex(), output);
        models.plugins().forEach(generator::generate);
    }

    @BuildStep
    void catalog(PluginModelsBuildItem models, CombinedIndexBuildItem combinedIndex,
            BuildProducer<GeneratedClassBuildItem> classes, BuildProducer<GeneratedResourceBuildItem> resources,
            BuildProducer<ReflectiveClassBuildItem> reflective) {
        IndexView index = combinedIndex.getComputingIndex();
        ClassOutput output = new GeneratedClassGizmo2Adaptor(classes, resources, true);
        new CatalogGenerator(output).generate(models.plugins().stream().map(PluginModel::descriptor).toList());
        SortedSet<String> scalars = models.plugins().stream().flatMap(plugin -> plugin.methods().stream())
                .flatMap(method -> method.parameters().stream()).map(parameter -> parameter.api().type())
                .filter(type -> type.kind() == ScalarKind.CUSTOM && !type.className().startsWith("java."))
                .map(type -> type.className()).collect(Collectors.toCollection(TreeSet::new));
        new ScalarConversionsGenerator(index, output).generate(scalars);
        // The command line loads the catalogue by name before Quarkus starts.
        reflective.produce(ReflectiveClassBuildItem.builder(GeneratedNames.COMPILED_PLUGINS).constructors().build());
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    ActivePluginsBuildItem beans(RecorderContext recorderContext, CatalogRecorder recorder,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        RuntimeValue<Supplier<PluginCatalog>> catalog = recorderContext.newInstance(GeneratedNames.COMPILED_PLUGINS);
        RuntimeValue<ActivePlugins> active = recorder.activePlugins(catalog);
        beans.produce(SyntheticBeanBuildItem.configure(ActivePlugins.class).scope(Singleton.class).setRuntimeInit()
                .unremovable().runtimeValue(active).done());
        beans.produce(SyntheticBeanBuildItem.configure(PluginCatalog.class).scope(Singleton.class).setRuntimeInit()
                .unremovable().supplier(recorder.catalog(catalog)).done());
        beans.produce(SyntheticBeanBuildItem.configure(ScalarConversions.class).scope(Singleton.class).setRuntimeInit()
                .unremovable().runtimeValue(recorderContext.newInstance(GeneratedNames.SCALAR_CONVERSIONS)).done());
        return new ActivePluginsBuildItem(active);
    }
}
