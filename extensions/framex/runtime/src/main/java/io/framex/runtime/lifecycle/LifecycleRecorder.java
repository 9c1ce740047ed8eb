package io.framex.runtime.lifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.framex.PluginLifecycle;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.Recorder;

/** Tells which plugin beans take part in start and stop. */
@Recorder
public class LifecycleRecorder {

    public Supplier<PluginBeans> beans(Map<String, Class<?>> classes) {
        return () -> {
            Map<String, Supplier<PluginLifecycle>> lifecycles = new HashMap<>();
            classes.forEach((plugin, type) -> lifecycles.put(plugin,
                    () -> (PluginLifecycle) Arc.container().instance(type).get()));
            return new PluginBeans(Map.copyOf(lifecycles));
        };
    }
}
