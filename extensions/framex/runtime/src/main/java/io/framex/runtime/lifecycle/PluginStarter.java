package io.framex.runtime.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

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
import io.framex.runtime.ingress.Ingress;
import io.framex.runtime.ingress.PluginGate;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Starts the active plugins one after the other in the background, and stops them in reverse order. */
@Singleton
public class PluginStarter {

    private static final Logger LOG = Logger.getLogger("io.framex.plugin");
    private static final Duration DEFAULT_START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration DEFAULT_STOP_TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, PluginState> states = new ConcurrentHashMap<>();
    private final List<PluginDescriptor> started = new ArrayList<>();
    private Thread starting;

    @Inject
    ActivePlugins active;

    @Inject
    PluginBeans beans;

    @Inject
    PluginHealth health;

    @Inject
    Ingress ingress;

    @Inject
    FrameXConfig config;

    void start(@Observes StartupEvent event) {
        StartLog.write(active.plugins());
        StartOrder order = StartOrder.of(active.plugins());
        order.cycles().forEach(cycle -> LOG.warnf("Plugins require each other and start by priority: %s", cycle));
        List<PluginDescriptor> toStart = new ArrayList<>();
        for (PluginDescriptor plugin : order.plugins()) {
            boolean starts = beans.lifecycles().containsKey(plugin.name());
            states.put(plugin.name(), starts ? PluginState.STARTING : PluginState.STARTED);
            health.watch(plugin.name(), () -> states.get(plugin.name()));
            if (starts) {
                toStart.add(plugin);
            }
        }
        if (!toStart.isEmpty()) {
            starting = new Thread(() -> startAll(toStart), "framex-start");
            starting.setDaemon(true);
            starting.start();
        }
    }

    /** Called when requests have been drained. */
    void stop(@Observes ShutdownEvent event) {
        awaitStartGivenUp();
        for (int i = started.size() - 1; i >= 0; i--) {
            stop(started.get(i));
        }
        started.clear();
    }

    /** Afterwards nothing starts any more, so that what has started can be told. */
    private void awaitStartGivenUp() {
        if (starting == null) {
            return;
        }
        starting.interrupt();
        try {
            starting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAll(List<PluginDescriptor> plugins) {
        for (PluginDescriptor plugin : plugins) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            start(plugin);
        }
        LOG.debug("All plugins were started");
    }

    private void start(PluginDescriptor plugin) {
        Duration limit = limit(plugin, DeploymentConfig::startTimeout, DEFAULT_START_TIMEOUT);
        try {
            BoundedCall.run("framex-start-" + plugin.name(), () -> bean(plugin).onStart(), limit);
            started.add(plugin);
            states.put(plugin.name(), PluginState.STARTED);
            gate(plugin).open();
        } catch (ExecutionException e) {
            LOG.errorf(e.getCause(), "Plugin \"%s\" failed to start", plugin.name());
            fail(plugin);
        } catch (TimeoutException e) {
            LOG.errorf("Plugin \"%s\" failed to start: onStart took longer than %s (deployments.%s.start_timeout)",
                    plugin.name(), text(limit), plugin.name());
            fail(plugin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(PluginDescriptor plugin) {
        states.put(plugin.name(), PluginState.FAILED);
        gate(plugin).closeAfterFailure();
        if (config.server().onPluginFailure() == PluginFailureAction.EXIT) {
            Quarkus.asyncExit(1);
        }
    }

    private void stop(PluginDescriptor plugin) {
        Duration limit = limit(plugin, DeploymentConfig::stopTimeout, DEFAULT_STOP_TIMEOUT);
        gate(plugin).closeAfterStop();
        try {
            BoundedCall.run("framex-stop-" + plugin.name(), () -> bean(plugin).onStop(), limit);
        } catch (ExecutionException e) {
            LOG.errorf(e.getCause(), "Plugin \"%s\" failed to stop", plugin.name());
        } catch (TimeoutException e) {
            LOG.errorf("Plugin \"%s\" failed to stop: onStop took longer than %s (deployments.%s.stop_timeout)",
                    plugin.name(), text(limit), plugin.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        states.put(plugin.name(), PluginState.STOPPED);
    }

    private PluginLifecycle bean(PluginDescriptor plugin) {
        return beans.find(plugin.name()).orElseThrow();
    }

    private PluginGate gate(PluginDescriptor plugin) {
        return ingress.gate(plugin.name()).orElseThrow();
    }

    private Duration limit(PluginDescriptor plugin, Function<DeploymentConfig, Optional<Duration>> setting,
            Duration otherwise) {
        return Optional.ofNullable(config.deployments().get(plugin.name())).flatMap(setting).orElse(otherwise);
    }

    private static String text(Duration limit) {
        return limit.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
