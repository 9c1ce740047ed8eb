package io.framex.deployment.plugin;

import java.lang.constant.ClassDesc;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.MethodInfo;

import io.framex.runtime.engine.EngineRecorder;
import io.framex.runtime.engine.LocalEngine;
import io.framex.runtime.engine.RemoteCall;
import io.framex.runtime.engine.RemoteDispatcher;
import io.framex.runtime.engine.RemoteFunctions;
import io.framex.runtime.engine.RemoteInterceptor;
import io.framex.runtime.engine.SelectedEngine;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.arc.deployment.BeanArchivePredicateBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.deployment.GeneratedClassGizmo2Adaptor;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.GeneratedClassBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.recording.RecorderContext;

/** Has {@code @Remote} methods run on the execution engine. An application without them has nothing of this. */
class RemoteProcessor {

    /** Static methods are intercepted in bean archives only; nothing else need make one of their archive. */
    @BuildStep
    BeanArchivePredicateBuildItem archives() {
        return new BeanArchivePredicateBuildItem(
                archive -> !archive.getIndex().getAnnotations(RemoteFunctionCollector.REMOTE).isEmpty());
    }

    @BuildStep
    AnnotationsTransformerBuildItem bind() {
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forMethods()
                .whenMethod(method -> method.hasDeclaredAnnotation(RemoteFunctionCollector.REMOTE))
                .transform(context -> context.add(AnnotationInstance.builder(RemoteCall.class)
                        .value(RemoteFunctionCollector.id(context.declaration().asMethod())).build())));
    }

    @BuildStep
    void beans(RemoteFunctionsBuildItem remote, BuildProducer<AdditionalBeanBuildItem> beans,
            BuildProducer<ExcludedTypeBuildItem> excluded) {
        if (remote.functions().isEmpty()) {
            excluded.produce(new ExcludedTypeBuildItem(RemoteFunctions.class.getPackageName() + ".*"));
        } else {
            beans.produce(AdditionalBeanBuildItem.builder().setUnremovable().addBeanClasses(RemoteCall.class,
                    RemoteInterceptor.class, RemoteDispatcher.class, SelectedEngine.class, LocalEngine.class).build());
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void functions(RemoteFunctionsBuildItem remote, BeanDiscoveryFinishedBuildItem beans,
            InvokerFactoryBuildItem invokerFactory, BuildProducer<GeneratedClassBuildItem> classes,
            BuildProducer<GeneratedResourceBuildItem> resources, RecorderContext context, EngineRecorder recorder,
            BuildProducer<SyntheticBeanBuildItem> synthetic) {
        if (remote.functions().isEmpty()) {
            return;
        }
        new RemoteFunctionsGenerator(new GeneratedClassGizmo2Adaptor(classes, resources, true))
                .generate(remote.functions(), invokers(remote.functions(), beans, invokerFactory));
        synthetic.produce(SyntheticBeanBuildItem.configure(RemoteFunctions.class).scope(Singleton.class).setRuntimeInit()
                .unremovable().supplier(recorder.functions(
                        context.newInstance(GeneratedNames.COMPILED_REMOTE_FUNCTIONS)))
                .done());
    }

    private static Map<String, ClassDesc> invokers(List<RemoteFunctionModel> functions, BeanDiscoveryFinishedBuildItem beans,
            InvokerFactoryBuildItem invokerFactory) {
        Map<String, ClassDesc> invokers = new HashMap<>();
        PluginErrors errors = new PluginErrors();
        for (RemoteFunctionModel model : functions) {
            MethodInfo method = model.method();
            if (Modifier.isStatic(method.flags())) {
                continue;
            }
            Optional<BeanInfo> bean = beans.beanStream().classBeans()
                    .filter(candidate -> candidate.getBeanClass().equals(method.declaringClass().name())).firstResult();
            if (bean.isEmpty()) {
                errors.add(PluginErrorCode.REMOTE_BEAN, Signatures.of(method),
                        "@Remote on a method of %s, which is not a bean", method.declaringClass().name());
            } else {
                invokers.put(model.function().id(), invokerFactory.createInvoker(bean.get(), method).withInstanceLookup()
                        .build().getClassDesc());
            }
        }
        errors.throwIfAny();
        return invokers;
    }
}
