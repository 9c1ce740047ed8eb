package io.framex.runtime.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.framex.PluginLifecycle;
import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.catalog.PluginDescriptor;
import io.framex.runtime.config.DeploymentConfig;
import io.framex.runtime.config.FrameXConfig;
import io.framex.runtime.config.PluginFailureAction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;

/** Starts the active plugins one after the other in the background, and stops them in reverse order. */
@Singleton
public class PluginStarter {

    private static final Logger LOG = Logger.getLogger("io.framex.plugin");
    private static final Duration DEFAULT_START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, PluginState> states = new ConcurrentHashMap<>();
    private final List<PluginDescriptor> started = new ArrayList<>();
    private volatile Cancellable starting;

    @Inject
    ActivePlugins active;

    @Inject
    PluginBeans beans;

    @Inject
    PluginHealth health;

    @Inject
    FrameXConfig config;

    void start(@Observes StartupEvent event) {
        StartLog.write(active.plugins());
        StartOrder order = StartOrder.of(active.plugins());
        order.cycles().forEach(cycle -> LOG.warnf("Plugins require each other and start by priority: %s", cycle));
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (PluginDescriptor plugin : order.plugins()) {
            states.put(plugin.name(), PluginState.STARTING);
            health.watch(plugin.name(), () -> states.get(plugin.name()));
            chain = chain.chain(() -> start(plugin));
        }
        starting = chain.subscribe().with(done -> LOG.debug("All plugins were started"));
    }

    void stop(@Observes ShutdownEvent event) {
        if (starting != null) {
            starting.cancel();
        }
        List<PluginDescriptor> reversed;
        synchronized (started) {
            reversed = new ArrayList<>(started);
            started.clear();
        }
        for (int i = reversed.size() - 1; i >= 0; i--) {
            stop(reversed.get(i));
        }
    }

    private Uni<Void> start(PluginDescriptor plugin) {
        return Uni.createFrom().item(() -> beans.find(plugin.name()))
                .chain(bean -> bean.map(PluginLifecycle::onStart).orElseGet(() -> Uni.createFrom().voidItem()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem().after(startTimeout(plugin.name())).fail()
                .invoke(() -> {
                    synchronized (started) {
                        started.add(plugin);
                    }
                    states.put(plugin.name(), PluginState.STARTED);
                })
                .onFailure().invoke(failure -> report(plugin, failure))
                .onFailure().recoverWithNull().replaceWithVoid();
    }

    private void report(PluginDescriptor plugin, Throwable failure) {
        states.put(plugin.name(), PluginState.FAILED);
        LOG.errorf(failure, "Plugin \"%s\" failed to start", plugin.name());
        if (config.server().onPluginFailure() == PluginFailureAction.EXIT) {
            Quarkus.asyncExit(1);
        }
    }

    private Duration startTimeout(String plugin) {
        DeploymentConfig deployment = config.deployments().get(plugin);
        return deployment == null ? DEFAULT_START_TIMEOUT : deployment.startTimeout().orElse(DEFAULT_START_TIMEOUT);
    }

    private void stop(PluginDescriptor plugin) {
        try {
            beans.find(plugin.name()).ifPresent(bean -> bean.onStop().await().atMost(STOP_TIMEOUT));
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Plugin \"%s\" failed to stop", plugin.name());
        }
        states.put(plugin.name(), PluginState.STOPPED);
    }
}
