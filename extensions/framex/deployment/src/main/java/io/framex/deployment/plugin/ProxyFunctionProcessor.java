package io.framex.deployment.plugin;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jboss.jandex.MethodInfo;

import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.deployment.annotations.BuildStep;

/** Makes {@code @OnProxy} methods callable by name, for an extension that lets other instances call them. */
class ProxyFunctionProcessor {

    @BuildStep
    ProxyFunctionInvokersBuildItem invokers(ProxyFunctionsBuildItem functions, BeanDiscoveryFinishedBuildItem beans,
            InvokerFactoryBuildItem invokerFactory) {
        Map<String, InvokerInfo> invokers = new TreeMap<>();
        PluginErrors errors = new PluginErrors();
        for (ProxyFunctionModel model : functions.functions()) {
            MethodInfo method = model.method();
            Optional<BeanInfo> bean = beans.beanStream().classBeans()
                    .filter(candidate -> candidate.getBeanClass().equals(method.declaringClass().name())).firstResult();
            if (bean.isEmpty()) {
                errors.add(PluginErrorCode.PROXY_BEAN, Signatures.of(method), "@OnProxy on a method of %s, which is not a bean",
                        method.declaringClass().name());
            } else {
                invokers.put(model.function().id(), invokerFactory.createInvoker(bean.get(), method).withInstanceLookup()
                        .build());
            }
        }
        errors.throwIfAny();
        return new ProxyFunctionInvokersBuildItem(invokers);
    }
}
