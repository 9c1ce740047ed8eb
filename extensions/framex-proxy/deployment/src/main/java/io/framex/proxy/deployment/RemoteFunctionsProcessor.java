package io.framex.proxy.deployment;

import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.MethodInfo;

import io.framex.deployment.config.PluginSettingsReadyBuildItem;
import io.framex.deployment.http.FixedPathBuildItem;
import io.framex.deployment.plugin.ProxyFunctionInvokersBuildItem;
import io.framex.deployment.plugin.ProxyFunctionModel;
import io.framex.deployment.plugin.ProxyFunctionsBuildItem;
import io.framex.proxy.remote.function.EntryInterceptor;
import io.framex.proxy.remote.function.FunctionDispatcher;
import io.framex.proxy.remote.function.FunctionStart;
import io.framex.proxy.remote.function.FunctionTargets;
import io.framex.proxy.remote.function.FunctionsRecorder;
import io.framex.proxy.remote.function.ProxyCall;
import io.framex.proxy.remote.function.ProxyFunctions;
import io.framex.proxy.remote.function.ProxyInterceptor;
import io.quarkus.arc.BeanDestroyer;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.deployment.GeneratedClassGizmo2Adaptor;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.deployment.builditem.GeneratedClassBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.recording.RecorderContext;

/** Has {@code @OnProxy} functions run where the settings say, and others call those of this instance. */
class RemoteFunctionsProcessor {

    private static final String ENDPOINT = "/api/v1/proxy/remote";

    @BuildStep
    AnnotationsTransformerBuildItem bind(ProxyFunctionsBuildItem functions) {
        Map<String, String> names = new TreeMap<>();
        functions.functions().forEach(model -> names.put(key(model.method()), model.function().id()));
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forMethods()
                .whenMethod(method -> names.containsKey(key(method)))
                .transform(context -> context.add(AnnotationInstance.builder(ProxyCall.class)
                        .value(names.get(key(context.declaration().asMethod()))).build())));
    }

    private static String key(MethodInfo method) {
        return method.declaringClass().name() + "#" + method.name() + method.descriptor();
    }

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().setUnremovable().addBeanClasses(ProxyCall.class, ProxyInterceptor.class,
                EntryInterceptor.class, FunctionDispatcher.class, FunctionStart.class).build();
    }

    @BuildStep
    void undecorated(ProxyFunctionsBuildItem functions, BuildProducer<BytecodeTransformerBuildItem> transformers) {
        for (ProxyFunctionModel model : functions.functions()) {
            transformers.produce(new BytecodeTransformerBuildItem.Builder()
                    .setClassToTransform(model.method().declaringClass().name().toString())
                    .setVisitorFunction((name, visitor) -> new UndecoratedMethod(visitor, model.method())).build());
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void functions(ProxyFunctionsBuildItem functions, ProxyFunctionInvokersBuildItem invokers,
            BuildProducer<GeneratedClassBuildItem> classes, BuildProducer<GeneratedResourceBuildItem> resources,
            RecorderContext context, FunctionsRecorder recorder, BuildProducer<SyntheticBeanBuildItem> beans) {
        new FunctionsGenerator(new GeneratedClassGizmo2Adaptor(classes, resources, true)).generate(functions.functions(),
                invokers);
        beans.produce(SyntheticBeanBuildItem.configure(ProxyFunctions.class).scope(Singleton.class).setRuntimeInit()
                .unremovable().supplier(recorder.functions(context.newInstance(FunctionsGenerator.COMPILED_FUNCTIONS))).done());
        beans.produce(SyntheticBeanBuildItem.configure(FunctionTargets.class).scope(Singleton.class).setRuntimeInit()
                .unremovable().supplier(recorder.targets()).destroyer(BeanDestroyer.AutoCloseableDestroyer.class).done());
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(PluginSettingsReadyBuildItem.class)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    FixedPathBuildItem endpoint(FunctionsRecorder recorder) {
        return new FixedPathBuildItem(ENDPOINT, recorder.endpoint());
    }
}
