package io.framex.rpc.deployment;

import io.framex.deployment.config.PluginSettingsReadyBuildItem;
import io.framex.deployment.plugin.ActivePluginsBuildItem;
import io.framex.rpc.broker.RunningBroker;
import io.framex.rpc.http.RpcRecorder;
import io.framex.rpc.store.RequestStore;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.ExcludedTypeBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedPackageBuildItem;
import io.quarkus.smallrye.openapi.deployment.spi.AddToOpenAPIDefinitionBuildItem;
import io.quarkus.vertx.http.deployment.VertxWebRouterBuildItem;

/** Puts the broker behind its paths. */
class RpcProcessor {

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("framex-rpc");
    }

    @BuildStep
    void beans(BuildProducer<AdditionalBeanBuildItem> beans, BuildProducer<UnremovableBeanBuildItem> unremovable) {
        beans.produce(AdditionalBeanBuildItem.unremovableOf(RunningBroker.class));
        unremovable.produce(UnremovableBeanBuildItem.beanTypes(RequestStore.class));
    }

    /** Commands live before there is a container, and are constructed by picocli alone. */
    @BuildStep
    ExcludedTypeBuildItem commandsAreNoBeans() {
        return new ExcludedTypeBuildItem("io.framex.rpc.cli.**");
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(PluginSettingsReadyBuildItem.class)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    void serve(RpcRecorder recorder, ActivePluginsBuildItem active, VertxWebRouterBuildItem routers) {
        recorder.serve(active.plugins(), routers.getHttpRouter());
    }

    @BuildStep
    AddToOpenAPIDefinitionBuildItem document() {
        return new AddToOpenAPIDefinitionBuildItem(new BrokerOperationsFilter());
    }

    /** The embedded database looks at the machine that it runs on when its classes are initialised. */
    @BuildStep
    RuntimeInitializedPackageBuildItem embeddedStore() {
        return new RuntimeInitializedPackageBuildItem("org.h2");
    }
}
