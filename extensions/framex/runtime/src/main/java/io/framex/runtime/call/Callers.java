package io.framex.runtime.call;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.framex.runtime.config.FrameXConfig;

/** The callers of this application, one for each plugin. */
@Singleton
class Callers {

    private final ApiDirectory directory;
    private final Duration wait;
    private final Map<Optional<String>, Caller> callers = new ConcurrentHashMap<>();

    @Inject
    Callers(ApiDirectory directory, FrameXConfig config) {
        this.directory = directory;
        this.wait = config.server().callTimeout();
    }

    /**
     * Who calls through what is injected there.
     *
     * @param owners the plugin that a class belongs to, by class name
     */
    Caller of(InjectionPoint point, Map<String, String> owners) {
        Optional<String> plugin = point == null || point.getBean() == null ? Optional.empty()
                : Optional.ofNullable(owners.get(point.getBean().getBeanClass().getName()));
        return callers.computeIfAbsent(plugin, name -> new Caller(name, directory, wait));
    }
}
