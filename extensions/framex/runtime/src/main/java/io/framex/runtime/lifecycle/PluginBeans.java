package io.framex.runtime.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.framex.PluginLifecycle;

/**
 * The plugins that take part in start and stop.
 *
 * @param lifecycles creates or finds the bean of a plugin, by plugin name
 */
public record PluginBeans(Map<String, Supplier<PluginLifecycle>> lifecycles) {

    Optional<PluginLifecycle> find(String plugin) {
        return Optional.ofNullable(lifecycles.get(plugin)).map(Supplier::get);
    }
}
