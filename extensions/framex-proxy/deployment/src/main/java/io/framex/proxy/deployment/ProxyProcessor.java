package io.framex.proxy.deployment;

import io.framex.deployment.config.PluginSettingsReadyBuildItem;
import io.framex.deployment.http.HttpSettingsReadyBuildItem;
import io.framex.deployment.ingress.IngressBuildItem;
import io.framex.deployment.plugin.ActivePluginsBuildItem;
import io.framex.proxy.RunningProxy;
import io.framex.proxy.call.ProxyApis;
import io.framex.proxy.discovery.Discovery;
import io.framex.proxy.document.UpstreamDocuments;
import io.framex.proxy.route.ProxyRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ExtensionSslNativeSupportBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.vertx.core.deployment.CoreVertxBuildItem;
import io.quarkus.vertx.http.deployment.VertxWebRouterBuildItem;

/** Puts the forwarder behind everything that is served here. */
class ProxyProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("framex-proxy");
    }

    @BuildStep
    AdditionalBeanBuildItem beans() {
        return AdditionalBeanBuildItem.builder().setUnremovable().addBeanClasses(RunningProxy.class, Discovery.class, ProxyApis.class,
                UpstreamDocuments.class).build();
    }

    @BuildStep
    ExtensionSslNativeSupportBuildItem tls() {
        return new ExtensionSslNativeSupportBuildItem("framex-proxy");
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(PluginSettingsReadyBuildItem.class)
    @Consume(HttpSettingsReadyBuildItem.class)
    @Consume(IngressBuildItem.class)
    @Consume(CoreVertxBuildItem.class)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    void serve(ProxyRecorder recorder, ActivePluginsBuildItem active, VertxWebRouterBuildItem routers) {
        recorder.serve(active.plugins(), routers.getHttpRouter());
    }
}
