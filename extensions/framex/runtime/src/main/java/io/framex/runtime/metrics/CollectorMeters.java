package io.framex.runtime.metrics;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * What the collectors did and what they left, under Micrometer's names, read from the JVM when somebody asks. Micrometer's own binder
 * is told of each collection, on a thread that then takes longer than the collection of a small heap and holds requests up where
 * there is one core. Thread safe.
 */
final class CollectorMeters implements MeterBinder {

    /** Where objects end up that live long, as HotSpot's collectors and that of native binaries call it. */
    private static final Set<String> LONG_LIVED = Set.of("G1 Old Gen", "PS Old Gen", "Tenured Gen", "ZGC Old Generation", "ZHeap",
            "Shenandoah", "Shenandoah Old Gen", "old generation space");

    @Override
    public void bindTo(MeterRegistry registry) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            boolean concurrent = isConcurrent(collector.getName());
            FunctionTimer.builder(concurrent ? "jvm.gc.concurrent.phase.time" : "jvm.gc.pause", collector,
                    known -> Math.max(0, known.getCollectionCount()), known -> Math.max(0, known.getCollectionTime()),
                    TimeUnit.MILLISECONDS).tag("gc", collector.getName())
                    .description(concurrent ? "Time spent in concurrent phases" : "Time spent in pauses").register(registry);
        }
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && LONG_LIVED.contains(pool.getName()) && pool.getCollectionUsage() != null) {
                bindPool(pool, registry);
            }
        }
    }

    /** A collector that tells of its pauses separately says so by its name. */
    private static boolean isConcurrent(String collector) {
        return collector.equals("G1 Concurrent GC") || collector.endsWith(" Cycles");
    }

    private static void bindPool(MemoryPoolMXBean pool, MeterRegistry registry) {
        bytes("jvm.gc.live.data.size", pool, known -> known.getCollectionUsage().getUsed())
                .description("What the pool of long-lived objects held after its last collection").register(registry);
        if (pool.getUsage().getMax() <= 0) {
            // A native binary does not say.
            return;
        }
        bytes("jvm.gc.max.data.size", pool, known -> known.getUsage().getMax())
                .description("Most that the pool of long-lived objects may hold").register(registry);
        Gauge.builder("jvm.memory.usage.after.gc", pool, CollectorMeters::partAfterCollection).tag("area", "heap")
                .tag("pool", "long-lived").baseUnit(BaseUnits.PERCENT)
                .description("What it held after its last collection as a part of that, from 0 to 1").register(registry);
    }

    private static Gauge.Builder<MemoryPoolMXBean> bytes(String name, MemoryPoolMXBean pool, ToDoubleFunction<MemoryPoolMXBean> value) {
        return Gauge.builder(name, pool, value).baseUnit(BaseUnits.BYTES);
    }

    private static double partAfterCollection(MemoryPoolMXBean pool) {
        MemoryUsage left = pool.getCollectionUsage();
        return (double) left.getUsed() / left.getMax();
    }
}
