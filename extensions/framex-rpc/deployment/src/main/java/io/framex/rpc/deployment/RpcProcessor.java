package io.framex.rpc.deployment;

import java.util.List;

import io.framex.deployment.config.PluginSettingsReadyBuildItem;
import io.framex.deployment.plugin.ActivePluginsBuildItem;
import io.framex.rpc.broker.RunningBroker;
import io.framex.rpc.filter.RequestLog;
import io.framex.rpc.filter.RpcFilter;
import io.framex.rpc.metrics.RequestMeters;
import io.framex.rpc.http.RpcRecorder;
import io.framex.rpc.store.RequestStore;
import io.framex.rpc.store.Tokens;
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
import io.quarkus.deployment.builditem.ShutdownListenerBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
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
        beans.produce(AdditionalBeanBuildItem.builder().setUnremovable()
                .addBeanClasses(RunningBroker.class, RequestLog.class, RequestMeters.class).build());
        unremovable.produce(UnremovableBeanBuildItem.beanTypes(RequestStore.class, RpcFilter.class));
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
    @Record(ExecutionTime.RUNTIME_INIT)
    ShutdownListenerBuildItem drain(RpcRecorder recorder, ActivePluginsBuildItem active) {
        return new ShutdownListenerBuildItem(recorder.drain(active.plugins()));
    }

    @BuildStep
    AddToOpenAPIDefinitionBuildItem document() {
        return new AddToOpenAPIDefinitionBuildItem(new BrokerOperationsFilter());
    }

    /** An image must not contain a generator of random numbers that has its seed already. */
    @BuildStep
    RuntimeInitializedClassBuildItem randomness() {
        return new RuntimeInitializedClassBuildItem(Tokens.class.getName() + "$Source");
    }

    /** The embedded database looks at the machine that it runs on when its classes are initialised. */
    @BuildStep
    RuntimeInitializedPackageBuildItem embeddedStore() {
        return new RuntimeInitializedPackageBuildItem("org.h2");
    }

    /** What draws random numbers, asks for the process, or makes buffers, when its classes are initialised. */
    @BuildStep
    void sharedStores(BuildProducer<RuntimeInitializedClassBuildItem> classes) {
        for (String name : List.of("RedisSentinelClient", "SentinelTopology", "RedisReplicationClient", "Slots",
                "RedisClusterConnection", "RedisReplicationConnection", "RedisClusterClient", "types.BulkType")) {
            classes.produce(new RuntimeInitializedClassBuildItem("io.vertx.redis.client.impl." + name));
        }
        classes.produce(new RuntimeInitializedClassBuildItem("io.vertx.pgclient.impl.codec.StartupMessage"));
    }

    /** Caffeine looks for the classes of a cache by names that tell its policies: here of the buckets of senders. */
    @BuildStep
    ReflectiveClassBuildItem bucketsOfSenders() {
        return ReflectiveClassBuildItem.builder("com.github.benmanes.caffeine.cache.SSMSA",
                "com.github.benmanes.caffeine.cache.PSAMS").reason("The cache of RateLimit").build();
    }
}
