package io.framex.deployment.plugin;

import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.framex.PluginLifecycle;
import io.framex.runtime.lifecycle.LifecycleRecorder;
import io.framex.runtime.lifecycle.PluginBeans;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.recording.RecorderContext;

/** Finds the plugin classes that take part in start and stop. */
class PluginLifecycleProcessor {

    private static final DotName LIFECYCLE = DotName.createSimple(PluginLifecycle.class);

    @BuildStep
    LifecyclePluginsBuildItem find(PluginModelsBuildItem models, CombinedIndexBuildItem combinedIndex) {
        Map<String, String> classes = new TreeMap<>();
        for (PluginModel plugin : models.plugins()) {
            ClassInfo main = plugin.classes().main();
            if (implementsLifecycle(main, combinedIndex.getComputingIndex())) {
                classes.put(plugin.descriptor().name(), main.name().toString());
            }
        }
        return new LifecyclePluginsBuildItem(classes);
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    SyntheticBeanBuildItem beans(LifecycleRecorder recorder, RecorderContext context, LifecyclePluginsBuildItem plugins) {
        Map<String, Class<?>> classes = new TreeMap<>();
        plugins.classNames().forEach((plugin, className) -> classes.put(plugin, context.classProxy(className)));
        return SyntheticBeanBuildItem.configure(PluginBeans.class).scope(Singleton.class).setRuntimeInit()
                .supplier(recorder.beans(classes)).done();
    }

    private static boolean implementsLifecycle(ClassInfo clazz, IndexView index) {
        for (ClassInfo current = clazz; current != null; current = superclass(current, index)) {
            if (current.interfaceNames().contains(LIFECYCLE)) {
                return true;
            }
        }
        return false;
    }

    private static ClassInfo superclass(ClassInfo clazz, IndexView index) {
        return clazz.superName() == null ? null : index.getClassByName(clazz.superName());
    }
}
