package io.framex.runtime.call;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.framex.runtime.catalog.ActivePlugins;
import io.framex.runtime.catalog.MissingApi;
import io.framex.runtime.catalog.MissingApiException;
import io.framex.runtime.catalog.PluginCatalog;
import io.framex.runtime.config.FrameXConfig;
import io.quarkus.runtime.StartupEvent;

/** Checks, before any plugin starts, that everything that active plugins require can be called. */
@Singleton
class RequiredApis {

    private static final Logger LOG = Logger.getLogger("io.framex.plugin");

    @Inject
    ActivePlugins active;

    @Inject
    PluginCatalog catalog;

    @Inject
    FrameXConfig config;

    @Inject
    Instance<RemoteApis> remote;

    void check(@Observes @Priority(1) StartupEvent event) {
        boolean proxy = config.server().enableProxy();
        List<String> problems = MissingApi.find(catalog, active.plugins()).stream()
                .filter(missing -> !(proxy && isForwarded(missing))).map(missing -> missing.describe(proxy)).toList();
        if (!problems.isEmpty()) {
            throw new MissingApiException(problems);
        }
    }

    private boolean isForwarded(MissingApi missing) {
        if (!remote.isResolvable() || !remote.get().answers(missing.api())) {
            return false;
        }
        LOG.warnf("Api(%s) not found, plugin(%s) will use proxy plugin(%s) to transfer!", missing.api(),
                missing.plugin().name(), remote.get().plugin());
        return true;
    }
}
