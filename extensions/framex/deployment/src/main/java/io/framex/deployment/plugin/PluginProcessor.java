package io.framex.deployment.plugin;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jboss.jandex.IndexView;

import io.framex.deployment.openapi.DocumentedPluginsBuildItem;
import io.framex.runtime.catalog.PluginCatalog;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanDefiningAnnotationBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
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
    PluginOwnersBuildItem owners(CombinedIndexBuildItem combinedIndex, ApplicationArchivesBuildItem archives) {
        return new PluginOwnersBuildItem(combinedIndex.getIndex(), archives::containingArchive);
    }

    @BuildStep
    void collectPlugins(CombinedIndexBuildItem combinedIndex, PluginOwnersBuildItem owners,
            BuildProducer<PluginModelsBuildItem> models, BuildProducer<PluginClientsBuildItem> pluginClients,
            BuildProducer<RemoteFunctionsBuildItem> remote, BuildProducer<ProxyFunctionsBuildItem> proxied,
            BuildProducer<ReflectiveHierarchyBuildItem> reflectiveHierarchies,
            BuildProducer<ReflectiveClassBuildItem> reflectiveClasses) {
        IndexView index = combinedIndex.getComputingIndex();
        PluginErrors errors = new PluginErrors();
        PayloadTypes payloads = new PayloadTypes(index, errors);
        List<PluginClasses> classes = new PluginClassCollector(index, errors).collect();
        PluginModelCollector collector = new PluginModelCollector(index, payloads, errors);
        List<PluginModel> plugins = classes.stream().map(collector::collect).toList();
        new PluginSetValidator(errors).validate(plugins);
        CallableApis apis = new CallableApis(plugins);
        List<ClientModel> clients = new ClientCollector(index, apis, payloads, errors).collect();
        List<PluginModel> complete = new CallDeclarations(index, owners, apis, errors).complete(plugins, clients);
        new NamedCallValidator(index, owners, apis, errors).validate(complete,
                Thread.currentThread().getContextClassLoader());
        new CachedMethods(index, errors).check(plugins);
        remote.produce(new RemoteFunctionsBuildItem(new RemoteFunctionCollector(index, payloads, errors).collect()));
        List<ProxyFunctionModel> functions = new ProxyFunctionCollector(index, owners, payloads, errors).collect();
        errors.throwIfAny();
        proxied.produce(new ProxyFunctionsBuildItem(functions));
        SortedSet<String> named = new TreeSet<>();
        functions.forEach(model -> {
            model.function().parameterTypes().forEach(type -> CallTypes.addClasses(type, named));
            CallTypes.addClasses(model.function().resultType(), named);
        });
        reflectiveClasses.produce(ReflectiveClassBuildItem.builder(named.toArray(String[]::new)).constructors(false).build());
        PayloadGraph graph = payloads.graph();
        // With this index, Quarkus looks into jars too that have none of their own.
        graph.payloads().forEach(name -> reflectiveHierarchies.produce(ReflectiveHierarchyBuildItem.builder(name)
                .index(index).source("FrameX payload " + name).build()));
        graph.helpers().forEach(name -> reflectiveClasses.produce(
                ReflectiveClassBuildItem.builder(name.toString()).constructors().methods().build()));
        graph.platform().forEach(name -> reflectiveClasses.produce(
                ReflectiveClassBuildItem.builder(name).constructors().methods().build()));
        models.produce(new PluginModelsBuildItem(complete));
        pluginClients.produce(new PluginClientsBuildItem(clients));
    }

    @BuildStep
    PluginResourcesBuildItem resources(PluginModelsBuildItem models) {
        return new PluginResourcesBuildItem(models.plugins());
    }

    @BuildStep
    CachedMethodsBuildItem cached(PluginModelsBuildItem models, CombinedIndexBuildItem combinedIndex) {
        return new CachedMethodsBuildItem(CachedMethods.operations(models.plugins()),
                CachedMethods.keyBuilders(combinedIndex.getComputingIndex()));
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
}
