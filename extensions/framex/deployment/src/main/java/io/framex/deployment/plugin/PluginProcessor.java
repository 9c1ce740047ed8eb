package io.framex.deployment.plugin;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.framex.deployment.openapi.DocumentedPluginsBuildItem;
import io.framex.runtime.catalog.PluginCatalog;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanDefiningAnnotationBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;

/** Finds the plugins, checks them, and makes beans of them. */
class PluginProcessor {

    @BuildStep
    void pluginsAreBeans(BuildProducer<BeanDefiningAnnotationBuildItem> definingAnnotations,
            BuildProducer<UnremovableBeanBuildItem> unremovable) {
        // A singleton needs no client proxy, so final classes and constructor injection work as they stand.
        definingAnnotations.produce(new BeanDefiningAnnotationBuildItem(PluginDotNames.PLUGIN,
                BuiltinScope.SINGLETON.getName(), false));
        definingAnnotations.produce(new BeanDefiningAnnotationBuildItem(PluginDotNames.PLUGIN_PART,
                BuiltinScope.SINGLETON.getName(), false));
        unremovable.produce(UnremovableBeanBuildItem.beanClassAnnotation(PluginDotNames.PLUGIN));
        unremovable.produce(UnremovableBeanBuildItem.beanClassAnnotation(PluginDotNames.PLUGIN_PART));
    }

    @BuildStep
    PluginModelsBuildItem collectPlugins(CombinedIndexBuildItem combinedIndex,
            BuildProducer<ReflectiveHierarchyBuildItem> reflectiveHierarchies) {
        IndexView index = combinedIndex.getComputingIndex();
        PluginErrors errors = new PluginErrors();
        PayloadTypes payloads = new PayloadTypes(index, errors);
        List<PluginClasses> classes = new PluginClassCollector(index, errors).collect();
        PluginModelCollector collector = new PluginModelCollector(index, payloads, errors);
        List<PluginModel> plugins = classes.stream().map(collector::collect).toList();
        new PluginSetValidator(errors).validate(plugins);
        errors.throwIfAny();
        payloads.registered().forEach(type -> reflectiveHierarchies.produce(
                ReflectiveHierarchyBuildItem.builder(type).source("FrameX payload " + type).build()));
        return new PluginModelsBuildItem(plugins);
    }

    @BuildStep
    PluginResourcesBuildItem resources(PluginModelsBuildItem models) {
        return new PluginResourcesBuildItem(models.plugins());
    }

    @BuildStep
    DocumentedPluginsBuildItem documented(PluginModelsBuildItem models) {
        return new DocumentedPluginsBuildItem(
                new PluginCatalog(models.plugins().stream().map(PluginModel::descriptor).toList()));
    }

    @BuildStep
    AdditionalBeanBuildItem beans(PluginModelsBuildItem models) {
        return AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(models.plugins().stream().flatMap(plugin -> plugin.classes().all().stream())
                        .map(clazz -> clazz.name().toString()).toList())
                .setDefaultScope(BuiltinScope.SINGLETON.getName()).build();
    }

    @BuildStep
    FunctionInvokersBuildItem functionInvokers(PluginModelsBuildItem models, BeanDiscoveryFinishedBuildItem beans,
            InvokerFactoryBuildItem invokerFactory) {
        SortedMap<String, InvokerInfo> invokers = new TreeMap<>();
        for (PluginModel plugin : models.plugins()) {
            for (ApiMethodModel method : plugin.methods()) {
                if (method.function() != null) {
                    BeanInfo bean = bean(beans, method.method());
                    invokers.put(method.function().name(),
                            invokerFactory.createInvoker(bean, method.method()).withInstanceLookup().build());
                }
            }
        }
        return new FunctionInvokersBuildItem(invokers);
    }

    private static BeanInfo bean(BeanDiscoveryFinishedBuildItem beans, MethodInfo method) {
        return beans.beanStream().classBeans()
                .filter(bean -> bean.getBeanClass().equals(method.declaringClass().name())).firstResult()
                .orElseThrow(() -> new IllegalStateException(method.declaringClass() + " is not a bean"));
    }
}
