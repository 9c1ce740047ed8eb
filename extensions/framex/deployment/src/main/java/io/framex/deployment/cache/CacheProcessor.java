package io.framex.deployment.cache;

import io.framex.deployment.plugin.CachedMethodsBuildItem;
import io.framex.runtime.cache.CacheRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;

/** Sets the request cache up, in applications that have something to cache. */
class CacheProcessor {

    /** The caches that Caffeine generated for our use of it, which it looks up by name, and that Quarkus does not register. */
    private static final String[] CAFFEINE = { "com.github.benmanes.caffeine.cache.SSMWA",
            "com.github.benmanes.caffeine.cache.SSLMWA", "com.github.benmanes.caffeine.cache.PSWMW" };

    @BuildStep
    AdditionalBeanBuildItem keyBuilders(CachedMethodsBuildItem cached) {
        return AdditionalBeanBuildItem.builder().setUnremovable().addBeanClasses(cached.keyBuilders())
                .setDefaultScope(BuiltinScope.SINGLETON.getName()).build();
    }

    @BuildStep
    void caffeine(CachedMethodsBuildItem cached, BuildProducer<ReflectiveClassBuildItem> reflective) {
        if (!cached.isEmpty()) {
            reflective.produce(ReflectiveClassBuildItem.builder(CAFFEINE).constructors().fields().build());
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    void start(CacheRecorder recorder, CachedMethodsBuildItem cached) {
        if (!cached.isEmpty()) {
            recorder.start();
        }
    }
}
