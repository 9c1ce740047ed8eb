package io.framex.runtime.metrics;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.quarkus.micrometer.runtime.binder.JVMInfoBinder;

/**
 * The meters {@code jvm_*}: those of Micrometer's that are read when somebody asks for them, and {@link CollectorMeters} in place of
 * those that the JVM has to tell of each collection. A bean only where no author has decided about Quarkus' own binder; Quarkus
 * binds it as the registry is made.
 */
class JvmMeters implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        for (MeterBinder binder : List.of(new ClassLoaderMetrics(), new JvmMemoryMetrics(), new JvmThreadMetrics(), new JVMInfoBinder(),
                new CollectorMeters())) {
            binder.bindTo(registry);
        }
    }
}
