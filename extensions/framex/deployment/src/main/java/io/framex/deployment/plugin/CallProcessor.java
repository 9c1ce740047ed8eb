package io.framex.deployment.plugin;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;

import org.jboss.jandex.ClassType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.framex.PluginApis;
import io.framex.runtime.call.CallRecorder;
import io.framex.runtime.call.ClientFactory;
import io.framex.runtime.call.CompiledApis;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.deployment.GeneratedClassGizmo2Adaptor;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.GeneratedClassBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.gizmo2.ClassOutput;
import io.quarkus.runtime.RuntimeValue;

/** Makes APIs callable within the process, by name and through typed clients. */
class CallProcessor {

    private static final Type CALLERS = ClassType.create(DotName.createSimple("io.framex.runtime.call.Callers"));

    @BuildStep
    ApiInvokersBuildItem invokers(PluginModelsBuildItem models, BeanDiscoveryFinishedBuildItem beans,
            InvokerFactoryBuildItem invokerFactory) {
        SortedMap<String, ApiInvokerModel> invokers = new TreeMap<>();
        Map<MethodInfo, ApiInvokerModel> made = new HashMap<>();
        new CallableApis(models.plugins()).byName().forEach((name, method) -> invokers.put(name,
                made.computeIfAbsent(method.method(), info -> {
                    BeanInfo bean = bean(beans, info);
                    InvokerInfo invoker = invokerFactory.createInvoker(bean, info).build();
                    return new ApiInvokerModel(method, invoker, bean.getIdentifier());
                })));
        return new ApiInvokersBuildItem(invokers);
    }

    private static BeanInfo bean(BeanDiscoveryFinishedBuildItem beans, MethodInfo method) {
        return beans.beanStream().classBeans()
                .filter(bean -> bean.getBeanClass().equals(method.declaringClass().name())).firstResult()
                .orElseThrow(() -> new IllegalStateException(method.declaringClass() + " is not a bean"));
    }

    @BuildStep
    void generate(ApiInvokersBuildItem invokers, PluginClientsBuildItem clients,
            BuildProducer<GeneratedClassBuildItem> classes, BuildProducer<GeneratedResourceBuildItem> resources) {
        ClassOutput output = new GeneratedClassGizmo2Adaptor(classes, resources, true);
        new CompiledApisGenerator(output).generate(invokers.invokers());
        new ClientGenerator(output).generate(clients.clients());
    }

    @BuildStep
    ReflectiveClassBuildItem typesThatAreLookedUp(PluginModelsBuildItem models, PluginClientsBuildItem clients) {
        SortedSet<String> names = new TreeSet<>();
        models.plugins().stream().flatMap(plugin -> plugin.methods().stream())
                .flatMap(method -> method.parameters().stream())
                .forEach(parameter -> CallTypes.addClasses(CallTypes.compiled(parameter).type(), names));
        clients.clients().stream().flatMap(client -> client.methods().stream()).map(ClientMethodModel::result)
                .filter(result -> result != null).forEach(result -> CallTypes.addClasses(result, names));
        return ReflectiveClassBuildItem.builder(names.toArray(String[]::new)).constructors(false).build();
    }

    /** Behind the invokers, which ArC takes only before it generates its classes; synthetic beans come before that. */
    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(ApiInvokersBuildItem.class)
    void beans(CallRecorder recorder, RecorderContext recorderContext, PluginClientsBuildItem clients,
            PluginOwnersBuildItem owners, BeanDiscoveryFinishedBuildItem discovered,
            BuildProducer<SyntheticBeanBuildItem> beans) {
        Map<String, String> byClass = new TreeMap<>();
        discovered.getBeans().stream().filter(bean -> bean.getBeanClass() != null).forEach(bean -> owners.ownerOf(bean.getBeanClass())
                .ifPresent(plugin -> byClass.put(bean.getBeanClass().toString(), plugin)));
        beans.produce(SyntheticBeanBuildItem.configure(CompiledApis.class).scope(Singleton.class).setRuntimeInit()
                .supplier(recorder.compiledApis(recorderContext.newInstance(GeneratedNames.COMPILED_APIS))).done());
        beans.produce(calling(SyntheticBeanBuildItem.configure(PluginApis.class)).createWith(recorder.pluginApis(byClass))
                .done());
        if (clients.clients().isEmpty()) {
            return;
        }
        RuntimeValue<ClientFactory> factory = recorderContext.newInstance(GeneratedNames.COMPILED_CLIENTS);
        for (ClientModel client : clients.clients()) {
            String name = client.type().name().toString();
            beans.produce(calling(SyntheticBeanBuildItem.configure(client.type().name()))
                    .createWith(recorder.client(name, factory, byClass)).done());
        }
    }

    private static SyntheticBeanBuildItem.ExtendedBeanConfigurator calling(
            SyntheticBeanBuildItem.ExtendedBeanConfigurator bean) {
        return bean.scope(Dependent.class).setRuntimeInit().addInjectionPoint(ClassType.create(InjectionPoint.class))
                .addInjectionPoint(CALLERS).addInjectionPoint(ClassType.create(ObjectMapper.class));
    }
}
